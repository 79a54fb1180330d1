import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { movingPicture } from '../support/apng.ts'

/** A grey picture of one pixel, as a browser would write it. */
function pixel(grey: number, width = 1): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)]
    head.writeUInt32BE(data.length)
    tail.writeUInt32BE(crc32(body))
    return Buffer.concat([head, body, tail])
  }
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const data = deflateSync(Buffer.from([0, ...new Array<number>(width).fill(grey)]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** Reads the chunks and checks the sum of each. */
function chunksOf(png: Buffer): string[] {
  const types: string[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    types.push(body.toString('latin1', 0, 4))
    at += length + 12
  }
  return types
}

test('a moving picture is one picture for whoever shows no more, and every further one after it', () => {
  const moving = movingPicture([0, 120, 255].map((grey) => ({ png: pixel(grey), ms: 500 })))
  expect(chunksOf(moving)).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'fcTL', 'fdAT', 'IEND'])
})

test('pictures of different sizes are none, and neither are no pictures', () => {
  const [small, wide] = [pixel(0), pixel(0, 2)].map((png) => ({ png, ms: 1 }))
  if (!small || !wide) throw new Error('two pictures')
  expect(() => movingPicture([small, wide])).toThrow('another size')
  expect(() => movingPicture([])).toThrow('needs a picture')
})
