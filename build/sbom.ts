import { execFileSync } from 'node:child_process'

// Lists the packages that a server runs with (CycloneDX, on stdout). npm is asked for all, and those that only the build needs are
// taken out here: `--omit dev` also leaves out what the build needs as well.

interface Component {
  'bom-ref': string
  properties?: { name: string; value: string }[]
}
interface Bom {
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/** npm as it runs this script, else the one that is installed. */
const npm = process.env.npm_execpath
const [program, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
const told = execFileSync(program, [...first, 'sbom', '--sbom-format', 'cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 50_000_000,
  stdio: ['ignore', 'pipe', 'inherit'],
})

const bom = JSON.parse(told) as Bom
const isForBuild = ({ properties = [] }: Component) =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')
const left = new Set(bom.components.filter(isForBuild).map((component) => component['bom-ref']))
const kept = {
  ...bom,
  components: bom.components.filter((component) => !left.has(component['bom-ref'])),
  dependencies: bom.dependencies
    .filter(({ ref }) => !left.has(ref))
    .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((ref) => !left.has(ref)) })),
}
process.stdout.write(`${JSON.stringify(kept, null, 2)}\n`)
