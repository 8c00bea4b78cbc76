import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const temp = mkdtempSync(join(tmpdir(), 'nifu-start-'))

afterAll(() => rmSync(temp, { recursive: true, force: true }))

/** `npm start -- --browser` as typed into a terminal: a process group of its own. */
function start(library: string) {
  const child = spawn('npm', ['start', '--silent', '--', '--browser', '--library', library, '--port', '0'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  })
  const told = { out: '', err: '' }
  child.stdout.on('data', (data: Buffer) => (told.out += String(data)))
  child.stderr.on('data', (data: Buffer) => (told.err += String(data)))
  return { child, told, ended: once(child, 'close') }
}

test('Ctrl+C, which every process of the chain hears and passes on, ends npm start cleanly', async () => {
  const library = join(temp, 'library')
  const { child, told, ended } = start(library)
  await expect.poll(() => told.out, { timeout: 60_000 }).toContain('/#token=')
  // The two streams do not arrive in step.
  await expect.poll(() => told.err, { timeout: 10_000 }).toContain('请把上面的网址复制到浏览器打开')
  expect(existsSync(join(library, 'library.lock'))).toBe(true)
  process.kill(-(child.pid ?? 0), 'SIGINT')
  await ended
  await expect.poll(() => existsSync(join(library, 'library.lock')), { timeout: 10_000 }).toBe(false)
  expect(existsSync(join(library, 'library.sqlite-wal'))).toBe(false)
})

test('a start whose npm is stopped by a signal ends too and lets the library go', async () => {
  const library = join(temp, 'stopped')
  const { child, told } = start(library)
  await expect.poll(() => told.out, { timeout: 60_000 }).toContain('/#token=')
  child.kill('SIGTERM')
  await expect.poll(() => existsSync(join(library, 'library.lock')), { timeout: 15_000 }).toBe(false)
})

test('a second start on the same library says that it is open already', async () => {
  const first = start(join(temp, 'shared'))
  await expect.poll(() => first.told.out, { timeout: 60_000 }).toContain('/#token=')
  const second = start(join(temp, 'shared'))
  const [status] = (await second.ended) as [number]
  expect([status, second.told.err]).toEqual([1, expect.stringContaining('这个范文库已被打开')])
  process.kill(-(first.child.pid ?? 0), 'SIGINT')
  await first.ended
})
