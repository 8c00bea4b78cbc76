import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runNifu, temporaryFolder } from './run-nifu.ts'
import { startServing } from './serving.ts'

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'After %s the browser edition ends with status 0, and the lock and the files on their way are gone.',
  async (signal) => {
    const library = join(temporaryFolder(), 'lib')
    const serving = await startServing(library)
    const info = await serving.request('app.info')
    await fetch(`${serving.origin}/api/upload?name=a.txt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${serving.token}` },
      body: 'x',
    })
    const uploaded = existsSync(join(library, 'transfers'))
    serving.child.kill(signal)
    const { status, lines } = await serving.end
    expect({ info, uploaded, status, lines: lines.length, left: readdirSync(library).toSorted() }).toEqual({
      info: expect.objectContaining({ ok: true }) as object,
      uploaded: true,
      status: 0,
      lines: 1,
      left: ['library.backup.sqlite', 'library.sqlite'],
    })
  },
)

test('While it runs, a second start and commands that write are refused; asking for suggestions is not.', async () => {
  const library = join(temporaryFolder(), 'lib')
  await runNifu(['import', '--library', library, 'seeds'])
  const serving = await startServing(library)
  const refused = await Promise.all([
    runNifu(['serve', '--library', library]),
    runNifu(['import', '--library', library, 'seeds']),
    runNifu(['mine', '--library', library]),
  ])
  const asked = await runNifu(
    ['suggest', '--library', library],
    '{"id":1,"typed":"近年来，"}\n{"dismissed":{"id":1}}\n',
  )
  const expected = {
    ok: false,
    error: { code: 'locked', message: expect.stringContaining('已被打开') as string },
  }
  expect(refused.map(({ status, lines }) => [status, lines])).toEqual(refused.map(() => [1, [expected]]))
  expect([asked.status, asked.lines[1]]).toEqual([0, { ok: true }])
  expect(await serving.request('library.list')).toMatchObject({ ok: true })
})

test('The address with the token lies in a file that only its user can read.', async () => {
  const library = join(temporaryFolder(), 'lib')
  await startServing(library)
  expect(statSync(join(library, 'library.lock')).mode & 0o077).toBe(0)
})
