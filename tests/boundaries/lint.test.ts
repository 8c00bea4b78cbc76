import { fileURLToPath } from 'node:url'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = (name: string) => join(root, 'node_modules/.bin', name)

/** One bad import per layer and rule: [file, its text, what the linter must say]. Each is written, linted and removed. */
const imports: [file: string, specifier: string, says: string][] = [
  ['main/contract/__bad__.ts', '#domain/text/normalise.ts', 'contract imports zod'],
  ['main/contract/__bad__.ts', 'node:fs', 'contract imports zod'],
  ['main/domain/__bad__.ts', 'node:fs', 'domain is pure'],
  ['main/domain/__bad__.ts', 'zod', 'domain is pure'],
  ['main/domain/__bad__.ts', '#store/database.ts', 'domain is pure'],
  ['main/reading/__bad__.ts', '#store/database.ts', 'reading may import'],
  ['main/exporting/__bad__.ts', '#host/host.ts', 'exporting may import'],
  ['main/store/__bad__.ts', '#host/host.ts', 'store may import'],
  ['main/worker/__bad__.ts', '#host/host.ts', 'worker may import'],
  ['main/host/__bad__.ts', 'electron', 'host knows neither'],
  ['main/host/__bad__.ts', '#loopback/serve.ts', 'host knows neither'],
  ['main/host/__bad__.ts', 'node:http', 'Only loopback speaks HTTP'],
  ['main/electron/__bad__.ts', 'node:http', 'Only loopback speaks HTTP'],
  ['main/loopback/__bad__.ts', 'electron', 'loopback is the browser edition'],
  ['main/cli/__bad__.ts', 'electron', 'cli may import'],
  ['main/cli/__bad__.ts', 'react', 'cli may import'],
  ['renderer/__bad__.ts', 'node:fs', 'The page may import'],
  ['renderer/__bad__.ts', 'electron', 'The page may import'],
  ['renderer/__bad__.ts', '#domain/text/normalise.ts', 'The page may import'],
  ['renderer/features/desk/__bad__.ts', '../../host.ts', 'Use a # subpath import'],
]

/** Bad code other than imports: [text, rule the linter must name]. */
const habits: [source: string, rule: string][] = [
  ['export const x = (y: any) => y', 'no-explicit-any'],
  ['export default 1', 'no-default-export'],
  ['console.log(1)\nexport {}', 'no-console'],
  ['// @ts-ignore\nexport const x = 1', 'ban-ts-comment'],
]

/** Globals that a layer must not see: [file, its text, what the compiler must say]. */
const globals: [file: string, source: string, says: RegExp][] = [
  ['main/contract/__bad__.ts', 'export const x = process.env', /TS2580|TS2591|Cannot find name 'process'/],
  ['main/domain/__bad__.ts', 'export const x = Buffer.alloc(1)', /Cannot find name 'Buffer'/],
  ['main/domain/__bad__.ts', 'export const x = document.title', /Cannot find name 'document'/],
  ['main/domain/__bad__.ts', 'export const x = () => console.log(1)', /Cannot find name 'console'/],
  ['main/host/__bad__.ts', 'export const x = document.title', /Cannot find name 'document'/],
  ['renderer/__bad__.ts', 'export const x = process.env', /Cannot find name 'process'/],
]

/** A copy of the layers' settings with nothing in it but the bad files, so that nobody else's run sees them. */
const bench = join(root, '.cache/boundaries')

beforeAll(() => {
  rmSync(bench, { recursive: true, force: true })
  for (const name of ['.oxlintrc.json', 'package.json', 'build/tsconfig.base.json']) copy(name)
  for (const project of ['main/contract', 'main/domain', 'main/host', 'renderer']) {
    const { references: _, ...settings } = JSON.parse(
      readFileSync(join(root, project, 'tsconfig.json'), 'utf8'),
    ) as object & {
      references?: unknown
    }
    mkdirSync(join(bench, project), { recursive: true })
    writeFileSync(join(bench, project, 'tsconfig.json'), JSON.stringify(settings))
  }
})

afterAll(() => rmSync(bench, { recursive: true, force: true }))

function copy(name: string): void {
  execFileSync('install', ['-D', join(root, name), join(bench, name)])
}

function writeBad(file: string, source: string): string {
  const path = join(bench, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, source)
  return path
}

/** Runs a tool that is expected to fail and returns what it printed; an empty string when it passed. */
function complaint(command: string, args: string[]): string {
  try {
    execFileSync(bin(command), args, { cwd: bench, encoding: 'utf8', stdio: 'pipe' })
    return ''
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

test.each(imports)('%s must not import %s', (file, specifier, says) => {
  const path = writeBad(file, `import * as x from '${specifier}'\nexport const y = x\n`)
  const said = complaint('oxlint', ['-c', '.oxlintrc.json', file])
  rmSync(path)
  expect(said).toContain(says)
})

test('a good import is let through', () => {
  const path = writeBad(
    'main/domain/__good__.ts',
    `import * as x from '#contract/reply.ts'\nexport const y = x\n`,
  )
  const said = complaint('oxlint', ['-c', '.oxlintrc.json', 'main/domain/__good__.ts'])
  rmSync(path)
  expect(said).toBe('')
})

test.each(habits)('%s is refused', (source, rule) => {
  const path = writeBad('main/host/__bad__.ts', source)
  const said = complaint('oxlint', ['-c', '.oxlintrc.json', 'main/host/__bad__.ts'])
  rmSync(path)
  expect(said).toContain(rule)
})

test.each(globals)('%s must not see the global of %s', (file, source, says) => {
  const path = writeBad(file, source)
  const project = file.startsWith('renderer') ? 'renderer' : file.split('/').slice(0, 2).join('/')
  const said = complaint('tsc', ['-p', project, '--noEmit', '--composite', 'false'])
  rmSync(path)
  expect(said).toMatch(says)
})
