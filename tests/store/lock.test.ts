import { fileURLToPath } from 'node:url'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type LockResult, acquireLock } from '#store/lock.ts'
import { startOfProcess } from '#store/processes.ts'
import { temporaryFolder } from './library.ts'

const me = { pid: process.pid, nowMs: 1_000 }
const lockOf = (dir: string) => join(dir, 'library.lock')

function acquired(result: LockResult) {
  if (!result.ok) throw new Error(result.error.message)
  return result
}

/** The number of a process that has just ended. */
function endedPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

function writeLock(dir: string, content: Record<string, unknown>): void {
  const lock = { host: hostname(), processStart: null, startedAtMs: 0, url: null, token: 't', ...content }
  writeFileSync(lockOf(dir), JSON.stringify(lock))
}

test('a free library is locked until it is released', () => {
  const dir = temporaryFolder()
  const lock = acquired(acquireLock(dir, me))
  expect([lock.tookOverStale, existsSync(lockOf(dir))]).toEqual([false, true])
  lock.release()
  expect(readdirSync(dir)).toEqual([])
  expect(acquireLock(dir, me).ok).toBe(true)
})

test('a second holder is refused and told who holds it and where', () => {
  const dir = temporaryFolder()
  const lock = acquired(acquireLock(dir, { ...me, url: 'http://127.0.0.1:1/' }))
  lock.updateUrl('http://127.0.0.1:2/')
  expect(acquireLock(dir, me)).toEqual({
    ok: false,
    error: {
      code: 'locked',
      message: `这个范文库已被打开（进程 ${process.pid}）。请切换到已打开的拟复窗口，或先将其关闭。`,
    },
    holder: { pid: process.pid, url: 'http://127.0.0.1:2/' },
  })
})

test('the lock of a living other process holds', async () => {
  const dir = temporaryFolder()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => {
    other.kill()
  })
  await once(other, 'spawn')
  writeLock(dir, { pid: other.pid, processStart: startOfProcess(other.pid!) })
  expect(acquireLock(dir, me)).toMatchObject({ ok: false, holder: { pid: other.pid } })
})

test('the lock of a process that has ended is taken over', () => {
  const dir = temporaryFolder()
  writeLock(dir, { pid: endedPid() })
  const lock = acquired(acquireLock(dir, me))
  expect([lock.tookOverStale, JSON.parse(readFileSync(lockOf(dir), 'utf8')).pid]).toEqual([true, process.pid])
  expect(readdirSync(dir)).toEqual(['library.lock'])
})

test.skipIf(process.platform !== 'linux')(
  'a number that another process has got since is not taken for the holder',
  () => {
    const dir = temporaryFolder()
    writeLock(dir, { pid: process.pid, processStart: 'an earlier boot:1' })
    expect(acquired(acquireLock(dir, me)).tookOverStale).toBe(true)
  },
)

test('the lock of another computer is never taken over', () => {
  const dir = temporaryFolder()
  writeLock(dir, { pid: endedPid(), host: 'another-computer' })
  const refused = acquireLock(dir, me)
  expect(refused.ok ? '' : refused.error.message).toMatch(/电脑“another-computer”上的进程 \d+.*library\.lock/)
})

test('a lock that cannot be read is stale only when it is old', () => {
  const dir = temporaryFolder()
  writeFileSync(lockOf(dir), '{"pid":')
  utimesSync(lockOf(dir), 1_000, 1_000)
  expect(acquireLock(dir, { ...me, nowMs: 1_000_000 + 1_000 }).ok).toBe(false)
  expect(acquired(acquireLock(dir, { ...me, nowMs: 1_000_000 + 60_000 })).tookOverStale).toBe(true)
})

test('a release leaves the lock of a successor alone', () => {
  const dir = temporaryFolder()
  const lock = acquired(acquireLock(dir, me))
  writeLock(dir, { pid: process.pid, token: 'of the successor' })
  lock.release()
  expect(existsSync(lockOf(dir))).toBe(true)
})

test('of many who find a stale lock at once exactly one gets it', async () => {
  const dir = temporaryFolder()
  writeLock(dir, { pid: endedPid() })
  const taker = fileURLToPath(new URL('./take-lock.ts', import.meta.url))
  const takers = Array.from({ length: 4 }, () => spawn(process.execPath, [taker, dir]))
  onTestFinished(() => {
    for (const each of takers) each.kill()
  })
  const answers = await Promise.all(takers.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])))
  expect(answers.sort()).toEqual(['held', 'held', 'held', 'taken'])
})

test('a folder that cannot be made is told in Chinese', () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, 'file'), 'x')
  expect(() => acquireLock(join(dir, 'file'), me)).toThrow('范文库所在文件夹不可写')
})
