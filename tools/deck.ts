import { runDeckTool } from './deck-tool.ts'

process.exitCode = runDeckTool(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
})
