import { onBeforeUnmount, ref, watch } from 'vue'
import { sendRemoteKeys, type RemoteAnswer, type RemoteKey, type RemoteKeys } from '../browser/remote-keys.ts'
import { useShortcuts, type Shortcut } from '../browser/shortcuts.ts'
import { t } from './t.ts'

const HINT_MS = 5_000

/**
 * Handles the keys of the screen window. Steps and the blank go to the console of the same browser, because this
 * window's own key only reads. Out: a hint for the person at the keyboard, when there is one.
 */
export function useScreenKeys(roomId: () => string | null, local: { fill: () => void; help: () => void }) {
  const hint = ref('')
  let remote: RemoteKeys | null = null
  let fading: number | undefined

  function tell(answer: RemoteAnswer | null) {
    window.clearTimeout(fading)
    hint.value = answer === 'heard' ? '' : t(answer === null ? 'screen.frame.noConsole' : 'screen.frame.again')
    fading = window.setTimeout(() => (hint.value = ''), HINT_MS)
  }

  async function send(key: RemoteKey) {
    tell((await remote?.send(key)) ?? null)
  }

  function act(shortcut: Shortcut) {
    if (shortcut === 'help') local.help()
    else if (shortcut === 'full-screen') local.fill()
    else void send(shortcut)
  }

  useShortcuts(act)
  watch(
    roomId,
    (id) => {
      remote?.close()
      remote = id === null ? null : sendRemoteKeys(id)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    window.clearTimeout(fading)
    remote?.close()
  })

  return hint
}
