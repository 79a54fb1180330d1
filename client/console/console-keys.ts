import { hasEnded } from '../../shared/room/stages.ts'
import { onBeforeUnmount, onMounted } from 'vue'
import { useFullScreen } from '../browser/full-screen.ts'
import { hearRemoteKeys, type RemoteAnswer, type RemoteKey } from '../browser/remote-keys.ts'
import { useShortcuts } from '../browser/shortcuts.ts'
import { useConsole } from './store.ts'
import { holdCommand } from './bar/holds.ts'
import type { Stepping } from './bar/stepping.ts'

/** The keys of the console, and those that come from the screen window of the same browser. */
export function useConsoleKeys(roomId: string, stepping: Stepping, help: () => void): void {
  const desk = useConsole()
  const { toggle } = useFullScreen()

  function act(key: RemoteKey): RemoteAnswer {
    if (key !== 'blank') return stepping.take(key, 'key') === 'again' ? 'again' : 'heard'
    if (desk.room && !hasEnded(desk.room.place)) void desk.run('blank', holdCommand('blank', desk.room))
    return 'heard'
  }

  useShortcuts((shortcut) => {
    if (shortcut === 'help') help()
    else if (shortcut === 'full-screen') void toggle()
    else act(shortcut)
  })

  let stop = () => {}
  // A dialog that waits for an answer here is not stepped over from another window.
  onMounted(() => {
    stop = hearRemoteKeys(roomId, (key) => (document.querySelector('dialog[open]') ? 'heard' : act(key)))
  })
  onBeforeUnmount(() => stop())
}
