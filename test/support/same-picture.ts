import type { Browser } from 'playwright-core'

/** What is drawn again may differ by one shade of 255, which nobody can see. */
const SHADES = 2

/** Tells whether two pictures (PNG) look the same: as large, and no point differs by more than two shades. */
export async function looksTheSame(browser: Browser, a: Buffer, b: Buffer): Promise<boolean> {
  if (a.equals(b)) return true
  const blank = await browser.newPage()
  const far = await blank.evaluate(
    async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image()
          image.src = `data:image/png;base64,${data}`
          await image.decode()
          const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
          const drawing = canvas.getContext('2d')
          drawing?.drawImage(image, 0, 0)
          return {
            size: `${image.width} ${image.height}`,
            of: drawing?.getImageData(0, 0, image.width, image.height).data,
          }
        }),
      )
      if (!one?.of || !other?.of || one.size !== other.size) return Infinity
      let most = 0
      for (let at = 0; at < one.of.length; at++)
        most = Math.max(most, Math.abs((one.of[at] ?? 0) - (other.of[at] ?? 0)))
      return most
    },
    [a.toString('base64'), b.toString('base64')],
  )
  await blank.close()
  return far <= SHADES
}
