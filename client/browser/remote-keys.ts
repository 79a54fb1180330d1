/** Keys that the screen window hands to the console of the same browser: the screen's own key is read-only. */
export type RemoteKey = 'next' | 'previous' | 'blank'

/** What the console answers: done, or once more, for a step that shows people's words. */
export type RemoteAnswer = 'heard' | 'again'

type Message = { kind: 'key'; key: RemoteKey; id: number } | { kind: 'answer'; answer: RemoteAnswer; id: number }

/** A console in the same browser answers at once; nobody waits longer for one that is not there. */
const PATIENCE_MS = 600

/** None where the browser has no such channel, or forbids it. */
function openChannel(roomId: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`reask.room.${roomId}`)
  } catch {
    return null
  }
}

/** The console's end: acts on each key and answers. Out: how to stop listening. */
export function hearRemoteKeys(roomId: string, act: (key: RemoteKey) => RemoteAnswer): () => void {
  const channel = openChannel(roomId)
  if (!channel) return () => undefined
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind !== 'key') return
    channel.postMessage({ kind: 'answer', answer: act(data.key), id: data.id } satisfies Message)
  }
  return () => channel.close()
}

/** The screen's end. */
export interface RemoteKeys {
  /** Out: what the console answered, or null when none heard it. */
  send(key: RemoteKey): Promise<RemoteAnswer | null>
  close(): void
}

export function sendRemoteKeys(roomId: string): RemoteKeys {
  const channel = openChannel(roomId)
  let last = 0

  async function send(key: RemoteKey): Promise<RemoteAnswer | null> {
    if (!channel) return null
    const id = ++last
    return new Promise((resolve) => {
      function finish(answer: RemoteAnswer | null) {
        window.clearTimeout(timer)
        channel?.removeEventListener('message', hear)
        resolve(answer)
      }
      function hear({ data }: MessageEvent<Message>) {
        if (data.kind === 'answer' && data.id === id) finish(data.answer)
      }
      const timer = window.setTimeout(() => finish(null), PATIENCE_MS)
      channel.addEventListener('message', hear)
      channel.postMessage({ kind: 'key', key, id } satisfies Message)
    })
  }

  return { send, close: () => channel?.close() }
}
