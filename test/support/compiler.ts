import { join, resolve } from 'node:path'
import ts from 'typescript'

/** Returns what the compiler says about these files, some of them with another text. */
export function problemsOf(files: string[], changed: Record<string, string>) {
  const config = ts.readConfigFile(resolve('tsconfig.json'), (path) => ts.sys.readFile(path)).config as object
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'))
  const vue = join(resolve('client'), 'vue-shim.d.ts')
  const texts: Record<string, string> = {
    ...changed,
    [vue]:
      "declare module '*.vue' {\n  import type { Component } from 'vue'\n  const part: Component\n  export default part\n}",
  }
  const all = { ...options, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], noErrorTruncation: true }
  const host = ts.createCompilerHost(all)
  const { readFile, fileExists, getSourceFile } = host
  host.readFile = (path) => texts[resolve(path)] ?? readFile(path)
  host.fileExists = (path) => resolve(path) in texts || fileExists(path)
  host.getSourceFile = (path, ...rest) => {
    const text = texts[resolve(path)]
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2023)
  }
  const program = ts.createProgram([...files, vue], all, host)
  return (file: string) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
