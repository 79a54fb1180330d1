import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** A step of the Dockerfile: `COPY`, and what stands behind it. */
export interface Step {
  does: string
  what: string
}

/** Reads the stages of the Dockerfile, each a list of its steps, without comments. */
export function dockerStages(): Step[][] {
  const lines = readFileSync(resolve('Dockerfile'), 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const steps = lines.map((line): Step => {
    const [, does = '', what = ''] = /^(\w+) +(.*)$/.exec(line) ?? []
    return { does, what }
  })
  return steps.reduce<Step[][]>((stages, step) => {
    if (step.does === 'FROM') return [...stages, [step]]
    return [...stages.slice(0, -1), [...(stages.at(-1) ?? []), step]]
  }, [])
}

/** The command of a step that has one as a JSON list. */
export function commandOf(steps: readonly Step[], does: 'CMD' | 'HEALTHCHECK'): string[] {
  const what = steps.find((step) => step.does === does)?.what ?? ''
  return JSON.parse(/\[.*\]$/.exec(what)?.[0] ?? '[]') as string[]
}

interface Locked {
  dev?: boolean
  devOptional?: boolean
}

/**
 * Lists the folders of packages that a server needs, as the lock has them. `withOptional`: also those that only the build needs and
 * that something a server needs could use, which `npm ci --omit=dev` installs too.
 */
export function packagesWithoutDev(withOptional = false): string[] {
  const { packages } = JSON.parse(readFileSync(resolve('package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && (withOptional || devOptional !== true))
    .map(([path]) => path)
    .filter((path) => existsSync(resolve(path)))
}

/** Puts what the image has into a folder: the built server and what it needs, of which nothing is there for the build alone. */
export function layImage(folder: string): void {
  for (const path of ['package.json', 'dist', ...packagesWithoutDev()]) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    // Packages inside a package stand in the lock by themselves.
    const nested = `${resolve(path)}/node_modules`
    cpSync(resolve(path), target, {
      recursive: true,
      filter: (source) => !path.startsWith('node_modules/') || source !== nested,
    })
  }
}
