import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { freePort } from '../support/built-server.ts'
import { call, hostClient, openRoom } from '../support/clients.ts'
import { commandOf, dockerStages, layImage, packagesWithoutDev } from '../support/deploy.ts'
import { installed, saySkipped } from '../support/nodes/found.ts'

// What the image does, without a container engine: its steps are followed, as another user, where only the data folder can be
// written.

const run = promisify(execFile)
const [build = [], image = []] = dockerStages()
const words = (does: string, steps = image) => steps.filter((step) => step.does === does).map(({ what }) => what)

/** Nobody of this machine. Only root can become somebody else. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
if (!('uid' in NOBODY)) saySkipped('the image as another user, since these tests do not run as root')

test('what the image copies is there, and nothing of it is a secret', () => {
  const sources = words('COPY', build).flatMap((what) => what.split(' ').slice(0, -1))
  expect(sources.filter((path) => !existsSync(resolve(path)))).toEqual([])
  expect(sources).not.toContain('.')
  const sent = readFileSync(resolve('.dockerignore'), 'utf8')
    .match(/^!.*/gm)
    ?.map((line) => line.slice(1))
  expect([...new Set(sources.map((path) => path.replace('./', '')))].sort()).toEqual([...(sent ?? [])].sort())
  expect(words('COPY').every((what) => what.startsWith('--from=build /reask/'))).toBe(true)
  expect([...words('ENV'), ...words('ENV', build), ...words('ARG'), ...words('ARG', build)]).toEqual([
    'NODE_ENV=production DATA_DIR=/data',
  ])
})

test('it runs as nobody who matters, is stopped as it wants, and has nothing that only the build needs', () => {
  expect([words('USER'), words('STOPSIGNAL'), words('VOLUME')]).toEqual([['node'], ['SIGTERM'], ['/data']])
  expect(commandOf(image, 'CMD')).toEqual(['node', 'dist/server/main.js'])
  expect(words('RUN', build).at(-1)).toContain('npm ci --omit=dev --ignore-scripts')
  expect(words('RUN')).toEqual(['install -d -m 1777 /data'])
})

describe('given a folder with what the image has, that nobody can write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reask-image-'))
  const data = mkdtempSync(join(tmpdir(), 'reask-image-data-'))
  let server: ChildProcess
  let port: number
  let printed = ''
  let before: string[]

  /** Every file with when it was last written. */
  const written = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
      const { mtimeMs, size } = statSync(join(folder, path))
      return `${path} ${mtimeMs} ${size}`
    })

  beforeAll(async () => {
    layImage(folder)
    before = written()
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const { mode } = statSync(join(folder, path))
      chmodSync(join(folder, path), mode & 0o555)
    }
    chmodSync(folder, 0o555)
    // As `--user` finds the volume.
    chmodSync(data, 0o1777)
    port = await freePort()
    const [node = '', ...script] = commandOf(image, 'CMD')
    expect(node).toBe('node')
    server = spawn(process.execPath, script, {
      cwd: folder,
      ...NOBODY,
      env: { NODE_ENV: 'production', DATA_DIR: data, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const greeted = new Promise<void>((done, failed) => {
      for (const stream of [server.stdout, server.stderr])
        stream?.on('data', (chunk: Buffer) => {
          printed += chunk.toString()
          if (printed.includes('On this machine')) done()
        })
      server.once('exit', () => failed(new Error(`it did not start:\n${printed}`)))
    })
    await greeted
  })
  afterAll(async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    chmodSync(folder, 0o755)
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (statSync(join(folder, path)).isDirectory()) chmodSync(join(folder, path), 0o755)
    rmSync(folder, { recursive: true, force: true })
    rmSync(data, { recursive: true, force: true })
  })

  /** Runs the image’s own look at whether it is well. Out: its exit code. */
  async function health(at: number): Promise<number> {
    const [, ...look] = commandOf(image, 'HEALTHCHECK')
    const child = spawn(process.execPath, look, { env: { PORT: String(at) }, stdio: 'ignore' })
    const [code] = (await once(child, 'exit')) as [number]
    return code
  }

  test('it serves pages and rooms, writes into its data folder alone, and only for itself', async () => {
    const origin = `http://127.0.0.1:${port}`
    expect((await fetch(`${origin}/host`)).status).toBe(200)
    const room = await openRoom(origin)
    const host = await hostClient(origin, room.hostKey)
    expect(host.common.join.code).toBe(room.code)
    host.close()
    expect((await call(origin, 'GET', `/api/rooms/${room.code}`)).status).toBe(200)
    expect(written()).toEqual(before)
    const kept = readdirSync(data)
    expect(kept.length).toBeGreaterThan(1)
    for (const file of kept.filter((name) => statSync(join(data, name)).isFile())) {
      const { mode, uid } = statSync(join(data, file))
      expect([file, (mode & 0o777).toString(8), uid]).toEqual([file, '600', NOBODY.uid ?? process.getuid?.()])
    }
    expect(printed).not.toContain('"level":50')
  })

  test('its look at itself says that it is well; when the data are gone, or nothing listens, that it is not', async () => {
    expect(await health(port)).toBe(0)
    expect(await health(await freePort())).toBe(1)
    rmSync(data, { recursive: true })
    expect(await health(port)).toBe(1)
  })
})

describe('the files for those who run it', () => {
  const read = (file: string) => parse(readFileSync(resolve('deploy', file), 'utf8'), { merge: true }) as Composed

  interface Composed {
    services: Record<string, Record<string, unknown>>
  }

  test.each(['compose.yaml', 'compose.many.yaml'])('%s gives what it runs no more than it needs', (file) => {
    const { services } = read(file)
    const confined = Object.entries(services).filter(([name]) => name !== 'postgres')
    expect(confined.length).toBeGreaterThan(1)
    for (const [name, service] of Object.entries(services))
      expect([name, service.security_opt]).toEqual([name, ['no-new-privileges:true']])
    for (const [name, service] of confined) {
      const { read_only, cap_drop, tmpfs, cap_add = [] } = service
      expect({ name, read_only, cap_drop, cap_add }).toEqual({
        ...{ name, read_only: true, cap_drop: ['ALL'] },
        cap_add: name === 'caddy' ? ['NET_BIND_SERVICE'] : [],
      })
      expect(tmpfs).toContain('/tmp')
    }
    expect(readFileSync(resolve('deploy', file), 'utf8')).not.toMatch(/PASSWORD: (?!\$\{)/)
  })

  test('no proxy writes down paths', () => {
    const text = (file: string) => readFileSync(resolve('deploy', file), 'utf8').replace(/^\s*#.*$/gm, '')
    expect(text('nginx.conf')).toContain('access_log off;')
    expect(text('haproxy.cfg')).not.toMatch(/^\s*(log|option (http|tcp)log)/m)
    expect(text('Caddyfile')).not.toMatch(/^\s*log/m)
    expect(text('traefik.yaml')).not.toMatch(/accessLog/)
    expect(parse(readFileSync(resolve('deploy/traefik.yaml'), 'utf8'))).toHaveProperty('http.routers.reask.rule')
  })

  const analyze = installed('systemd-analyze')
  if (analyze === null) saySkipped('what systemd says of deploy/reask.service, since it is not on this machine')
  test.skipIf(analyze === null)('systemd finds no fault with its unit, and calls it confined', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'reask-unit-'))
    const unit = join(dir, 'reask.service')
    const here = readFileSync(resolve('deploy/reask.service'), 'utf8')
      .replace('/usr/bin/node', process.execPath)
      .replace('/opt/reask', resolve('.'))
    writeFileSync(unit, here)
    const said = await run(analyze ?? '', ['verify', '--man=no', unit]).then(
      ({ stdout, stderr }) => stdout + stderr,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    )
    expect(said.split('\n').filter((line) => line.includes('reask'))).toEqual([])
    // 10 is nothing at all, 0 all that there is; a service of the system mostly has more than 9.
    const { stdout } = await run(analyze ?? '', ['security', '--offline=yes', '--no-pager', '--threshold=25', unit])
    expect(Number(/exposure level for reask\.service: ([\d.]+)/i.exec(stdout)?.[1])).toBeLessThanOrEqual(2.5)
    rmSync(dir, { recursive: true })
  })
})

test('npm run sbom names the packages that run, and no others', async () => {
  const { stdout } = await run('npm', ['run', '--silent', 'sbom'], { maxBuffer: 20_000_000 })
  const { bomFormat, components } = JSON.parse(stdout) as { bomFormat: string; components: { name: string }[] }
  expect(bomFormat).toBe('CycloneDX')
  const names = packagesWithoutDev(true).map((path) => path.split('node_modules/').at(-1))
  expect([...new Set(components.map(({ name }) => name))].sort()).toEqual([...new Set(names)].sort())
})
