#!/usr/bin/env node
import { runReask } from './operator/run.ts'

// What whoever runs a server types in a terminal.
const { text, code } = await runReask(process.argv.slice(2), process.env)
;(code === 0 ? process.stdout : process.stderr).write(`${text}\n`)
process.exitCode = code
