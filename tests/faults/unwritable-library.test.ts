import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseLines, runNifu, runNifuAsUser, temporaryFolder } from '#tests/cli/run-nifu.ts'

async function libraryOfOne(): Promise<string> {
  const library = join(temporaryFolder(), '范文 库')
  await runNifu(['import', '--library', library, 'seeds/000_a71d1ef1ccce0bb5.txt'])
  return library
}

test.skipIf(process.platform === 'win32')(
  'A library folder without the right to write refuses what is new in Chinese, and is read as before.',
  async () => {
    const library = await libraryOfOne()
    const before = readFileSync(join(library, 'library.sqlite'))
    chmodSync(library, 0o555)
    const imported = await runNifuAsUser(['import', '--library', library, 'seeds'])
    const suggested = await runNifuAsUser(['suggest', '--library', library], '{"id":1,"typed":"近"}\n')
    chmodSync(library, 0o755)
    expect([imported.status, imported.lines]).toEqual([
      1,
      [{ ok: false, error: { code: 'read-only', message: expect.stringContaining('不可写') as string } }],
    ])
    expect(suggested.lines).toMatchObject([{ id: 1, items: expect.any(Array) as unknown }])
    expect(readFileSync(join(library, 'library.sqlite')).equals(before)).toEqual(true)
  },
)

test.skipIf(process.platform !== 'linux')(
  'A place that takes no folders is refused, not waited for.',
  async () => {
    const refused = { ok: false, error: { code: 'read-only', message: expect.any(String) as string } }
    const library = await libraryOfOne()
    const runs = await Promise.all([
      runNifu(['import', '--library', '/proc/nifu', 'seeds']),
      runNifu(['suggest', '--library', '/proc/nifu/a']),
      runNifu(['mine', '--library', library, '--out', '/proc/nifu']),
    ])
    expect(runs.map(({ status, lines }) => [status, lines[0]])).toMatchObject([
      [1, refused],
      [1, refused],
      [1, { ok: false, error: { code: 'not-found' } }],
    ])
  },
)

test.skipIf(process.platform === 'win32')(
  'Writing that breaks off in the middle of an import is told in Chinese and leaves what was stored before.',
  async () => {
    const library = await libraryOfOne()
    const records = Array.from({ length: 40 }, (_, index) =>
      JSON.stringify({
        id: index,
        text: `第${index}份答复。${'近年来，我局持续推进各项工作。'.repeat(400)}`,
      }),
    )
    const nifu = `"${process.execPath}" --disable-warning=ExperimentalWarning main/cli/nifu.ts`
    const file = join(temporaryFolder(), 'many.jsonl')
    // The system's limit on the size of a file (in blocks) refuses a write as a full disk does.
    const command = `cat > "${file}"; ulimit -f 400; ${nifu} import --library "${library}" "${file}"`
    const broken = spawnSync('sh', ['-c', command], { encoding: 'utf8', input: records.join('\n') })
    const lines = parseLines(broken.stdout)
    const stored = lines.filter(({ status }) => status === 'imported').length
    expect([broken.status, lines.at(-2)]).toEqual([
      1,
      {
        ok: false,
        error: { code: 'internal', message: expect.stringContaining('原有内容没有改动') as string },
      },
    ])
    const again = await runNifu(['import', '--library', library, 'seeds/000_a71d1ef1ccce0bb5.txt', file])
    expect([again.status, again.stderr, again.lines.at(-1)]).toEqual([
      0,
      '',
      {
        summary: {
          imported: 40 - stored,
          duplicate: 1 + stored,
          failed: 0,
          seconds: expect.any(Number) as number,
        },
      },
    ])
  },
)
