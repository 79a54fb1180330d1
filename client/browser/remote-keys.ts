/** Keys that the screen window sends on to the console in the same browser: the screen's own key is read-only. */
export type RemoteKey = 'next' | 'previous' | 'blank'

/** What the console answers: done, or "press again", for a step that shows people's words. */
export type RemoteAnswer = 'heard' | 'again'

type Message = { kind: 'key'; key: RemoteKey; id: number } | { kind: 'answer'; answer: RemoteAnswer; id: number }

/** How long the screen waits for an answer. A console in the same browser answers at once; often there is none. */
const PATIENCE_MS = 600

/** Opens the channel between the windows. Null where the browser has no such channel, or forbids it. */
function openChannel(roomId: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`reask.room.${roomId}`)
  } catch {
    return null
  }
}

/** Listens on the console's side: acts on each key and answers. Out: how to stop listening. */
export function hearRemoteKeys(roomId: string, act: (key: RemoteKey) => RemoteAnswer): () => void {
  const channel = openChannel(roomId)
  if (!channel) return () => undefined
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind !== 'key') return
    channel.postMessage({ kind: 'answer', answer: act(data.key), id: data.id } satisfies Message)
  }
  return () => channel.close()
}

/** The screen's side of the channel. */
export interface RemoteKeys {
  /** Sends a key. Out: what the console answered, or null when no console answered. */
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
