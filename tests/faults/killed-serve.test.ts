import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runNifu, temporaryFolder } from '#tests/cli/run-nifu.ts'
import { startServing } from '#tests/cli/serving.ts'

test('The library of a killed process is taken over, with a notice; what it had stored is there, its uploads are not.', async () => {
  const library = join(temporaryFolder(), 'lib')
  await runNifu(['import', '--library', library, 'seeds'])
  const first = await startServing(library)
  await fetch(`${first.origin}/api/upload?name=a.txt`, {
    method: 'POST',
    headers: { authorization: `Bearer ${first.token}` },
    body: 'x',
  })
  first.child.kill('SIGKILL')
  await first.end
  const left = [existsSync(join(library, 'library.lock')), existsSync(join(library, 'transfers'))]

  const second = await startServing(library)
  const info = await second.request('app.info')
  expect({ left, uploads: existsSync(join(library, 'transfers')) }).toEqual({
    left: [true, true],
    uploads: false,
  })
  expect(info).toMatchObject({ ok: true, value: { replies: 5, notices: [{ code: 'stale-lock' }] } })
})

test('An import after a killed process goes on as if nothing had been.', async () => {
  const library = join(temporaryFolder(), 'lib')
  const first = await startServing(library)
  first.child.kill('SIGKILL')
  await first.end
  const { status, lines } = await runNifu(['import', '--library', library, 'seeds'])
  expect([status, lines.at(-1)]).toMatchObject([0, { summary: { imported: 5, failed: 0 } }])
})
