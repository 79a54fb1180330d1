import { hasEnded } from '../../shared/room/place.ts'
import { onBeforeUnmount, onMounted } from 'vue'
import { useFullScreen } from '../browser/full-screen.ts'
import { hearRemoteKeys, type RemoteAnswer, type RemoteKey } from '../browser/remote-keys.ts'
import { useShortcuts } from '../browser/shortcuts.ts'
import { useConsole } from './store.ts'
import { holdCommand } from './bar/holds.ts'
import type { Stepping } from './bar/stepping.ts'

/** Handles the keys of the console, and those sent by the screen window of the same browser. */
export function useConsoleKeys(roomId: string, stepping: Stepping, help: () => void): void {
  const desk = useConsole()
  const { toggle } = useFullScreen()

  function act(key: RemoteKey): RemoteAnswer {
    if (key !== 'blank') return stepping.take(key, 'key') === 'again' ? 'again' : 'heard'
    if (desk.room && !hasEnded(desk.room.place)) void desk.run('blank', holdCommand('blank', desk.room), 'meant')
    return 'heard'
  }

  useShortcuts((shortcut) => {
    if (shortcut === 'help') help()
    else if (shortcut === 'full-screen') void toggle()
    else act(shortcut)
  })

  let stop = () => {}
  // While a dialog waits for an answer here, a key from another window must not step past it.
  onMounted(() => {
    stop = hearRemoteKeys(roomId, (key) => (document.querySelector('dialog[open]') ? 'heard' : act(key)))
  })
  onBeforeUnmount(() => stop())
}
