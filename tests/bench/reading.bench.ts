// How many files of each format are read in a second, in how much memory; how long does a folder of a thousand take, and does
// the thread that serves the page stay free meanwhile?
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { withLibrary } from '#cli/with-library.ts'
import { importPaths } from '#host/import-paths.ts'
import { storedReadingOptions } from '#host/reading-options.ts'
import { readBytes } from '#reading/read-bytes.ts'
import { fixturesOf, writeMixedFolder } from './reading-files.ts'
import { answerParent, childTask, inChild, peakMiB, report, root, say, spreadMs } from './measure.ts'
import type { Row } from './measure.ts'

const mixedFiles = Number(process.env['NIFU_BENCH_FILES'] ?? 1_000)
const turns = 10
const peerVersion = '8.1.1'
const peers = join(root, '.cache/peers')
const peerEntry = join(peers, 'node_modules/officeparser/dist/index.mjs')

type Task = { reader: 'nifu' | 'officeparser'; format: string } | { folder: string }
type Reading = {
  firstMs: number
  samplesMs: number[]
  peakMiB: number
  startMiB: number
  failed: number
  text: number
}
type Import = {
  seconds: number
  imported: number
  duplicate: number
  failed: number
  longestOwnMs: number
  longestTaskMs: number
  p99TaskMs: number
  peakMiB: number
}
type Read = (bytes: Uint8Array, name: string) => Promise<string | null>

const readOurs: Read = async (bytes, name) => {
  const result = await readBytes(bytes, name)
  return result.ok ? result.reply.text : null
}

/** What is used of the peer. */
type Peer = {
  parseOffice(bytes: Uint8Array, config: object): Promise<{ to(form: 'text'): Promise<{ value: string }> }>
}

async function loadPeer(): Promise<Read> {
  const { OfficeParser } = (await import(pathToFileURL(peerEntry).href)) as { OfficeParser: Peer }
  return async (bytes, name) => {
    const ast = await OfficeParser.parseOffice(bytes, { fileType: name.slice(name.lastIndexOf('.') + 1) })
    return (await ast.to('text')).value
  }
}

/** Reads the files of a format one after the other, in a process of its own. */
async function readFormat(reader: 'nifu' | 'officeparser', format: string): Promise<Reading> {
  const startMiB = peakMiB()
  const files = fixturesOf(format).map((path) => ({ name: basename(path), bytes: readFileSync(path) }))
  const startedAtMs = performance.now()
  const read = reader === 'nifu' ? readOurs : await loadPeer()
  const samplesMs: number[] = []
  let firstMs = 0
  let failed = 0
  let text = 0
  for (let turn = 0; turn < turns; turn++) {
    for (const { name, bytes } of files) {
      const fileAtMs = performance.now()
      const found = await read(Uint8Array.from(bytes), name)
      if (firstMs === 0) firstMs = performance.now() - startedAtMs
      else samplesMs.push(performance.now() - fileAtMs)
      if (found === null) failed++
      else text += found.length
    }
  }
  return { firstMs, samplesMs, peakMiB: peakMiB(), startMiB, failed, text }
}

/** Watches how much this thread computes between two chances to do something else; in milliseconds of its own time. */
function watchOwnWork(): { end(): number } {
  const used = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let longest = 0
  let last = used()
  const timer = setInterval(() => {
    const now = used()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  return {
    end: () => {
      clearInterval(timer)
      return longest
    },
  }
}

/** Imports a folder as the program does, watching how long this thread is busy at a stretch. */
async function importFolder(folder: string): Promise<Import> {
  const library = mkdtempSync(join(tmpdir(), 'nifu-bench-library-'))
  const delays = monitorEventLoopDelay({ resolution: 1 })
  let result: Import | null = null
  await withLibrary(library, async (parts) => {
    delays.enable()
    const ownWork = watchOwnWork()
    const { summary } = await importPaths(parts, [{ path: folder, name: 'folder' }], {
      reading: storedReadingOptions(parts.store),
    })
    delays.disable()
    const longestOwnMs = ownWork.end()
    const toMs = (nanoseconds: number) => nanoseconds / 1e6
    result = {
      ...summary,
      longestOwnMs,
      longestTaskMs: toMs(delays.max),
      p99TaskMs: toMs(delays.percentile(99)),
      peakMiB: peakMiB(),
    }
    return 0
  })
  rmSync(library, { recursive: true })
  if (result === null) throw new Error('Nothing was imported.')
  return result
}

/** Fetches the peer, which is no dependency since it brings a recogniser of pictures along; false without a registry. */
function fetchPeer(): boolean {
  if (existsSync(peerEntry)) return true
  say(`Fetching officeparser ${peerVersion} into .cache/peers for comparison`)
  mkdirSync(peers, { recursive: true })
  try {
    execFileSync(
      'npm',
      [
        'install',
        '--prefix',
        peers,
        '--ignore-scripts',
        '--no-save',
        '--no-audit',
        '--no-fund',
        `officeparser@${peerVersion}`,
      ],
      { stdio: 'ignore', timeout: 120_000, shell: process.platform === 'win32' },
    )
  } catch {
    say('officeparser could not be fetched: the comparison is left out')
  }
  return existsSync(peerEntry)
}

async function rowOf(reader: 'nifu' | 'officeparser', format: string): Promise<Row> {
  const { answer } = await inChild<Reading>(import.meta.url, { reader, format } satisfies Task)
  const { firstMs, samplesMs, failed, text } = answer
  const spread = spreadMs(samplesMs)
  const total = samplesMs.reduce((sum, ms) => sum + ms, 0)
  return {
    case: reader === 'nifu' ? format : `peer: officeparser, ${format}`,
    ...spread,
    filesPerSecond: (1000 * samplesMs.length) / total,
    firstMs,
    peakMiB: answer.peakMiB,
    aboveStartMiB: answer.peakMiB - answer.startMiB,
    charactersPerFile: Math.round(text / (samplesMs.length + 1)),
    failed,
  }
}

async function compareFormats(): Promise<Row[]> {
  const rows: Row[] = []
  for (const format of ['docx', 'doc', 'wps', 'rtf', 'odt', 'html', 'ofd', 'pdf']) {
    say(`Reading ${format}`)
    rows.push(await rowOf('nifu', format))
  }
  if (fetchPeer()) for (const format of ['docx', 'pdf']) rows.push(await rowOf('officeparser', format))
  return rows
}

async function importMixed(): Promise<Row> {
  say(`Importing ${mixedFiles} mixed files`)
  const folder = mkdtempSync(join(tmpdir(), 'nifu-bench-files-'))
  await writeMixedFolder(folder, mixedFiles)
  const { answer } = await inChild<Import>(import.meta.url, { folder } satisfies Task)
  rmSync(folder, { recursive: true })
  return { case: `import of ${mixedFiles} files`, ...answer, filesPerSecond: mixedFiles / answer.seconds }
}

const task = childTask<Task>()
if (task === null) {
  report('reading', [
    { title: 'ten files of each format, ten times over, in a process each', rows: await compareFormats() },
    {
      title:
        'a folder of mixed files through worker and store; stretches in which the serving thread is not free, by its own work and by the clock',
      rows: [await importMixed()],
    },
  ])
} else {
  answerParent(
    'folder' in task ? await importFolder(task.folder) : await readFormat(task.reader, task.format),
  )
}
