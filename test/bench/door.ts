import { connect } from 'node:net'

/** A POST with JSON on a connection of its own, as light as can be. Resolves with the answer's JSON, parsed. */
export function post<Answer>(port: number, path: string, body: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const json = JSON.stringify(body)
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let text = ''
    socket.setEncoding('utf8')
    socket.on('connect', () =>
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n` +
          `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
      ),
    )
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error(`no answer from ${path}: ${text}`))
    })
    socket.on('data', (chunk: string) => {
      text += chunk
      const end = text.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1])
      if (end < 0 || Buffer.byteLength(text.slice(end + 4)) < length) return
      if (!text.startsWith('HTTP/1.1 201')) reject(new Error(text))
      resolve(JSON.parse(text.slice(end + 4)) as Answer)
      socket.destroy()
    })
  })
}
