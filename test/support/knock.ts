import { io } from 'socket.io-client'

/** Tries to connect once. Out: `view` when that is what came, the code of a refusal, or `cut`. */
export const knock = (origin: string, auth: object) =>
  new Promise<string>((resolve) => {
    const socket = io(origin, { auth, transports: ['websocket'], forceNew: true, reconnection: false })
    const end = (how: string) => {
      resolve(how)
      socket.close()
    }
    socket.on('view', () => {
      end('view')
    })
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      end(error.data?.code ?? error.message)
    })
    socket.on('disconnect', () => {
      end('cut')
    })
  })
