import { posix, sep } from 'node:path'
import type { Plugin } from 'vite'

/**
 * What a page of ours never uses of the socket library, by where it stands, and what stands for it: all that is sent is
 * text, over polling and WebSocket. The names that each exports stay, and bytes that came nevertheless are refused by
 * the library as before.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'engine.io-client/build/esm/transports/webtransport.js': 'export class WT {}',
  'engine.io-parser/build/esm/contrib/base64-arraybuffer.js':
    "export const encode = () => ''\nexport const decode = () => new ArrayBuffer(0)",
  'socket.io-parser/build/esm/is-binary.js': 'export const isBinary = () => false\nexport const hasBinary = isBinary',
}

/** Leaves out of the built client what sends bytes. */
export function textSockets(): Plugin {
  return {
    name: 'text-sockets',
    apply: 'build',
    load(id) {
      const path = id.split(sep).join(posix.sep)
      return Object.entries(LEFT_OUT).find(([file]) => path.endsWith(`/node_modules/${file}`))?.[1] ?? null
    },
  }
}
