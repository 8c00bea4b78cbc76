// npm test: every check of the project. Ends with one line `N passed, N failed`, all suites added up.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { ensureBundles } from './setup/bundles.mjs'
import { root, run, say } from './setup/process.mjs'

const bin = (/** @type {string} */ name) => join(root, 'node_modules', name)
const results = join(root, '.cache/test')
let passed = 0
let failed = 0
let skipped = 0

/**
 * A check that is one test: it passes or fails as a whole and prints only when it fails.
 * @param {string} name
 * @param {string[]} args script and its arguments, run by Node 24
 */
async function check(name, args) {
  const started = Date.now()
  const done = await run(process.execPath, args, { quiet: true })
  count(name, done.status === 0, done.output, started)
}

/**
 * @param {string} name
 * @param {boolean} good
 * @param {string} output
 * @param {number} started
 */
function count(name, good, output, started) {
  if (good) passed += 1
  else failed += 1
  say(`${good ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (!good) say(output)
}

/** @param {string} project one of vitest.config.ts */
async function suite(project) {
  const report = join(results, `${project}.json`)
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}` }
  const done = await run(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      bin('vitest/vitest.mjs'),
      'run',
      '-c',
      'build/vitest.config.ts',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env },
  )
  if (!existsSync(report)) {
    count(`suite ${project}`, false, 'The suite wrote no report.', Date.now())
    return
  }
  const summary = JSON.parse(readFileSync(report, 'utf8'))
  passed += summary.numPassedTests
  failed += summary.numFailedTests
  skipped += summary.numPendingTests + (summary.numTodoTests ?? 0)
  // A suite that failed outside its tests (an import, a hook) has no failed test to count.
  if (done.status !== 0 && summary.numFailedTests === 0) failed += 1
  if (summary.numTotalTests === 0) failed += 1
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const only = process.argv.slice(2)
const wanted = (/** @type {string} */ name) => only.length === 0 || only.includes(name)

if (wanted('checks')) {
  await check('prettier', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])
  await check('types (tsc -b)', [bin('typescript/bin/tsc'), '-b'])
  await check('oxlint (type-aware)', [bin('oxlint/bin/oxlint'), '--type-aware'])
}
if (wanted('unit') || wanted('bundles') || wanted('e2e')) {
  const started = Date.now()
  const missing = 'None found and none could be installed.'
  count('a Chromium for the browser tests', ensureBrowser() !== null, missing, started)
}
if (wanted('unit')) await suite('unit')
if (wanted('bundles') || wanted('e2e')) {
  const started = Date.now()
  const built = await ensureBundles(process.execPath)
  count('bundles', built, '', started)
  if (built && wanted('bundles')) await suite('bundles')
  if (built && wanted('e2e')) await suite('e2e')
}

process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exit(failed === 0 ? 0 : 1)
