import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { ESLint } from 'eslint'

/*
 * Lints what may have changed since it last passed. ESLint's own cache looks at one file alone, which is wrong for rules
 * that know types: a file can break a rule because of another one. Here a file is left out only while it, everything it
 * imports, all that these import, and whatever holds for every file (packages, settings, rules, global types) are
 * byte for byte as they were when it passed.
 */

const KEPT = 'node_modules/.cache/lint/passed.json'
const NEVER = new Set(['node_modules', '.git'])
const hash = (...parts) =>
  parts.reduce((all, part) => all.update(part).update('\0'), createHash('sha256')).digest('hex')

const eslint = new ESLint()
const texts = new Map()
for (const path of await filesIn('.')) texts.set(path, readFileSync(path, 'utf8'))

/** All our files, by their path from the top; folders that the settings ignore are left out. */
async function filesIn(folder) {
  const found = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!NEVER.has(entry.name) && !(await eslint.isPathIgnored(`${path}/x.js`))) found.push(...(await filesIn(path)))
    } else if (/\.(?:[cm]?[jt]sx?|vue|json)$/.test(entry.name)) found.push(path)
  }
  return found
}

/** What every file's result depends on. The table of stages is read by a rule. */
const forAll = [...texts].filter(
  ([path, text]) =>
    /^lint\/|^eslint\.config\.js$|tsconfig\.json$|^package-lock\.json$|\.d\.[cm]?ts$|^shared\/room\/stages\.ts$/.test(
      path,
    ) || /\bdeclare\s+(?:global|module)\b|\/\/\/\s*<reference/.test(text),
)
const common = hash(process.version, ...forAll.flat())

/** Finds the relative imports of a file, including those of types and in strings: better one too many than one missed. */
const importsOf = (path) =>
  [...texts.get(path).matchAll(/(?:from|import|export)\s*\(?\s*['"`](\.[^'"`?]*)/g)].map(([, target]) =>
    posix.join(posix.dirname(path), target),
  )

/** A file with everything it imports, directly or not; a missing file counts too. */
function keyOf(path) {
  const seen = new Set()
  const take = (each) => {
    if (seen.has(each)) return
    seen.add(each)
    if (texts.has(each)) importsOf(each).forEach(take)
  }
  take(path)
  return hash(common, ...[...seen].sort().flatMap((each) => [each, texts.get(each) ?? String(existsSync(each))]))
}

const passed = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {}
const linted = [...texts.keys()].filter((path) => /\.(?:[cm]?[jt]sx?|vue)$/.test(path))
const keys = Object.fromEntries(linted.map((path) => [path, keyOf(path)]))
const stale = linted.filter((path) => passed[path] !== keys[path])

/**
 * Shows every component to the type service before the first is linted. Each would otherwise change the program, whose
 * types would be computed again for the next, which takes most of the time.
 */
async function showComponents(paths) {
  for (const path of paths) {
    const { parser, parserOptions } = (await eslint.calculateConfigForFile(path)).languageOptions
    parser.parseForESLint(texts.get(path), { ...parserOptions, filePath: join(process.cwd(), path) })
  }
}

await showComponents(stale.filter((path) => path.endsWith('.vue')))
const results = stale.length ? await eslint.lintFiles(stale) : []
const bad = new Set(results.filter((each) => each.errorCount || each.warningCount).map(({ filePath }) => filePath))
const good = linted.filter((path) => !bad.has(join(process.cwd(), path)))
mkdirSync(dirname(KEPT), { recursive: true })
writeFileSync(KEPT, JSON.stringify(Object.fromEntries(good.map((path) => [path, keys[path]]))))

process.stdout.write((await (await eslint.loadFormatter()).format(results)) || '')
process.stdout.write(`Linted ${stale.length} of ${linted.length} files; the others have passed as they are.\n`)
process.exitCode = bad.size ? 1 : 0
