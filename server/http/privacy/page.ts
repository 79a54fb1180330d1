import { createHash } from 'node:crypto'
import { Router } from 'express'
import type { Config } from '../../config.ts'
import { compressed } from '../compressed.ts'
import { contractOf, NOBODY_SAID } from './contract.ts'
import { readHostWords, type OwnWords } from './own-words.ts'
import { htmlOf, type PrivacyPiece } from './pieces.ts'
import { STYLE } from './style.ts'

type Asked = Pick<Config, 'basePath' | 'databaseUrl' | 'dataDir' | 'privacyFile' | 'retentionHours'>

/** Nothing is loaded, nothing runs, and the only style is the one in the page. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Answers `/privacy`: a page without a script that says what is kept, for how long and who sees it, below what the host says
 * of themselves. That is read anew each time, so that a host can change it while the server runs.
 */
export function privacyRouter(config: Asked): Router {
  const router = Router()
  const contract = contractOf(config)
  router.get('/', compressed, async (_request, response) => {
    const own = await readHostWords(config)
    response.set({ 'content-security-policy': POLICY, 'x-frame-options': 'DENY', 'cache-control': 'no-cache' })
    response.type('html').send(pageOf(own ?? NOBODY_SAID, contract, config.basePath))
  })
  return router
}

const pageOf = (
  { language, pieces }: OwnWords,
  contract: readonly PrivacyPiece[],
  base: string,
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Privacy · Reask</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>What happens to what you give here</h1>
<section class="host" aria-label="Who runs this server"${language === null ? '' : ` lang="${language}"`} dir="auto">
${htmlOf(pieces)}
</section>
${htmlOf(contract)}
</main>
<footer><a href="${base}/">To the first page</a></footer>
</body>
</html>
`
