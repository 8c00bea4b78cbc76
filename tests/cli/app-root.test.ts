import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { appRoot, defaultLibraryDir, findAppRoot } from '#cli/app-root.ts'

test('From source the worker, the samples and the version are found.', () => {
  expect([existsSync(appRoot.workerEntry), existsSync(appRoot.samplesDir), appRoot.version]).toEqual([
    true,
    true,
    expect.stringMatching(/^\d+\.\d+\.\d+$/),
  ])
})

test.each(['out/main/nifu.js', 'out/main/chunks/app-root-abc.js'])(
  'In the bundle %s the worker is worker.js.',
  (file) => {
    const root = new URL('../../', import.meta.url)
    expect(findAppRoot(new URL(file, root).href).workerEntry.href).toBe(
      new URL('out/main/worker.js', root).href,
    )
  },
)

test.each([
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/nifu'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/x/.local/share/nifu'],
  ['darwin', {}, '/home/x/Library/Application Support/nifu'],
] as const)('On %s with %j the library of someone who names none is %s.', (platform, env, expected) => {
  expect(defaultLibraryDir(platform, env, '/home/x')).toBe(expected)
})
