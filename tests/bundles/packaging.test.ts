import { fileURLToPath } from 'node:url'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage, extractAll, listPackage } from '@electron/asar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePdf } from '#tests/reading/pdf/write-pdf.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const temp = mkdtempSync(join(tmpdir(), 'nifu-package-'))
const asar = join(temp, 'out/linux-unpacked/resources/app.asar')

/** The mark and the default wire by which @electron/fuses finds the switches in Electron's program (electron/fuses README). */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('0'.repeat(8)),
])

/** A folder that has the shape of an unpacked Electron, with a program that only holds the fuse wire. */
async function writePlaceholderElectron(folder: string): Promise<void> {
  mkdirSync(join(folder, 'resources/default'), { recursive: true })
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuseWire]), {
    mode: 0o755,
  })
  writeFileSync(join(folder, 'LICENSE'), 'placeholder')
  writeFileSync(
    join(folder, 'version'),
    (
      JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
        version: string
      }
    ).version,
  )
  writeFileSync(join(folder, 'resources/default/main.js'), '')
  await createPackage(join(folder, 'resources/default'), join(folder, 'resources/default_app.asar'))
  rmSync(join(folder, 'resources/default'), { recursive: true })
}

beforeAll(async () => {
  await writePlaceholderElectron(join(temp, 'electron'))
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      '--linux',
      'dir',
      '--x64',
      `-c.electronDist=${join(temp, 'electron')}`,
      `-c.directories.output=${join(temp, 'out')}`,
    ],
    { cwd: root, stdio: 'pipe' },
  )
  extractAll(asar, join(temp, 'app'))
})

afterAll(() => rmSync(temp, { recursive: true, force: true }))

test('the package holds the bundles, the templates and the sample replies, and no node_modules', () => {
  const files = listPackage(asar, { isPack: false })
  expect(files).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/LICENSE',
      '/build/icons/icon.png',
      '/out/main/electron.js',
      '/out/main/worker.js',
      '/out/main/nifu.js',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
    ]),
  )
  expect(files.filter((file) => file.startsWith('/seeds/'))).toHaveLength(5)
  expect(files.filter((file) => file.startsWith('/templates/passages/')).length).toBeGreaterThan(0)
  expect(
    files.filter(
      (file) => file.startsWith('/node_modules') || file.startsWith('/tests') || file.startsWith('/main/'),
    ),
  ).toEqual([])
})

test('the fuses of the packaged program are set', () => {
  const program = readFileSync(join(temp, 'out/linux-unpacked/nifu'))
  const at = program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  // RunAsNode off, cookie encryption on, NODE_OPTIONS off, --inspect off, asar integrity on, only from asar on, (snapshot as it was), file privileges off.
  expect(program.subarray(at + 34, at + 42).toString()).toBe('01001100')
})

test('the browser edition runs from what is inside the package', async () => {
  const server = spawn(
    process.execPath,
    [join(temp, 'app/out/main/nifu.js'), 'serve', '--library', join(temp, 'library'), '--port', '0'],
    {
      cwd: temp,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  try {
    const url = await new Promise<URL>((resolve, reject) => {
      let printed = ''
      let errors = ''
      server.stdout.on('data', (data: Buffer) => {
        printed += String(data)
        if (printed.includes('\n')) resolve(new URL((JSON.parse(printed) as { url: string }).url))
      })
      server.stderr.on('data', (data: Buffer) => (errors += String(data)))
      server.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${errors}`)))
    })
    const page = await fetch(new URL('/', url))
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script type="module"')])

    const token = new URLSearchParams(url.hash.slice(1)).get('token') ?? ''
    const ask = async (name: string, input: unknown) => {
      const response = await fetch(new URL('/api/request', url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name, input }),
      })
      return (await response.json()) as { ok: boolean; value: { replies: number } }
    }
    expect((await ask('library.importSamples', {})).ok).toBe(true)
    await expect.poll(async () => (await ask('app.info', {})).value.replies, { timeout: 60_000 }).toBe(5)
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
  }
  expect(existsSync(join(temp, 'library/library.lock'))).toBe(false)
})

test('every format is read from what is inside the package, also a PDF file whose fonts are not embedded', () => {
  const formats = ['docx', 'doc', 'wps', 'rtf', 'pdf', 'html', 'odt', 'ofd'] as const
  const samples = formats.map((format) => join(root, `tests/golden/formats/plain/002.${format}`))
  const bare = join(temp, 'not-embedded.pdf')
  writeFileSync(
    bare,
    writePdf([{ texts: [{ text: '某某区教育局关于办理情况的说明文字若干行', x: 90, y: 620, size: 16 }] }], {
      encoding: 'GBK-EUC-H',
    }),
  )
  const printed = execFileSync(
    process.execPath,
    [join(temp, 'app/out/main/nifu.js'), 'parse', ...samples, bare],
    { cwd: temp, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const lines = printed
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as { ok: boolean; format: string; reply: { number: string }; text: string },
    )
  expect(lines.map(({ ok, format, reply, text }) => [ok, format, reply.number ?? text])).toEqual([
    ...formats.map((format) => [true, format, '70']),
    [true, 'pdf', '某某区教育局关于办理情况的说明文字若干行'],
  ])
})
