#!/usr/bin/env node
// The one entry of every npm script that must work on a fresh clone. Runs on Node 20: it installs what is missing and
// then goes on under Node 24. Usage: node build/run.mjs COMMAND [arguments].
import { join } from 'node:path'
import { ensurePackages } from './setup/packages.mjs'
import { findNode24 } from './setup/node24.mjs'
import { root, runAndExit } from './setup/process.mjs'

const commands = {
  start: 'build/start.mjs',
  test: 'build/test.mjs',
  build: 'build/bundle.mjs',
  bench: 'build/bench.mjs',
  package: 'build/package.mjs',
  nifu: 'main/cli/nifu.ts',
  'mine-seeds': 'build/mine-seeds.ts',
  'golden-update': 'build/golden-update.mjs',
}

const [command = '', ...rest] = process.argv.slice(2)
const script = Object.hasOwn(commands, command)
  ? commands[/** @type {keyof typeof commands} */ (command)]
  : null
if (script === null) {
  process.stderr.write(`Usage: node build/run.mjs ${Object.keys(commands).join('|')} [arguments]\n`)
  process.exit(2)
}
ensurePackages()
// Names of files on the command line belong to the folder it was typed in; npm changes into the project's own.
const typedIn = process.env.npm_lifecycle_event === command ? process.env.INIT_CWD : undefined
runAndExit(findNode24(), ['--disable-warning=ExperimentalWarning', join(root, script), ...rest], {
  cwd: command === 'nifu' ? (typedIn ?? process.cwd()) : root,
})
