import { createServer } from 'node:http'
import express from 'express'
import { Server } from 'socket.io'
import { COMMAND_BYTES } from '../../shared/wire.ts'

// The floor: what a bare Socket.IO server of the same versions and options costs that answers and passes on, and
// nothing else. It has no rules, no store and no HTTP interface.

const http = createServer(express())
const io = new Server(http, {
  maxHttpBufferSize: COMMAND_BYTES * 4,
  pingInterval: 15_000,
  pingTimeout: 20_000,
  serveClient: false,
})

io.on('connection', (socket) => {
  const room = String(socket.handshake.auth.key)
  void socket.join(room)
  socket.on('command', (_command: unknown, ack: (answer: unknown) => void) => {
    ack({ ok: true })
  })
  socket.on('shout', (update: unknown, ack: (answer: unknown) => void) => {
    io.to(room).emit('update', update)
    ack({ ok: true })
  })
})

http.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 4_096 })

process.on('SIGTERM', () => process.exit())
