import { crc32 } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Chunk {
  type: string
  data: Buffer
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, tail])
}

const numbers = (...values: readonly (readonly [value: number, bytes: 1 | 2 | 4])[]): Buffer =>
  Buffer.concat(
    values.map(([value, bytes]) => {
      const part = Buffer.alloc(bytes)
      part.writeUIntBE(value, 0, bytes)
      return part
    }),
  )

/**
 * Makes a moving picture (APNG) of pictures of one size and one kind of colour, which every browser shows and no encoder is
 * needed for. In: each with how long it stands, in ms. It is played again and again.
 */
export function movingPicture(frames: readonly { png: Buffer; ms: number }[]): Buffer {
  const [first] = frames
  if (!first) throw new Error('a moving picture needs a picture')
  const [header] = chunksOf(first.png)
  if (header?.type !== 'IHDR') throw new Error('this is no PNG')
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)]
  let sequence = 0
  const body = frames.flatMap(({ png, ms }, index) => {
    const chunks = chunksOf(png)
    if (!chunks[0]?.data.equals(header.data)) throw new Error(`picture ${index + 1} has another size or kind of colour`)
    const control = numbers(
      [sequence++, 4],
      [width, 4],
      [height, 4],
      [0, 4],
      [0, 4],
      [ms, 2],
      [1_000, 2],
      [0, 1],
      [0, 1],
    )
    const data = chunks
      .filter(({ type }) => type === 'IDAT')
      // The first picture stands as it is, for whoever shows no others.
      .map(({ data }) =>
        index === 0 ? { type: 'IDAT', data } : { type: 'fdAT', data: Buffer.concat([numbers([sequence++, 4]), data]) },
      )
    return [{ type: 'fcTL', data: control }, ...data]
  })
  const animation = { type: 'acTL', data: numbers([frames.length, 4], [0, 4]) }
  const all = [header, animation, ...body, { type: 'IEND', data: Buffer.alloc(0) }]
  return Buffer.concat([SIGNATURE, ...all.map(written)])
}
