import { DamagedError, utf16Text, viewOf } from './bytes.ts'

/** The streams in the root of an OLE compound file, by name. */
export type CompoundFile = {
  has(name: string): boolean
  /** @throws DamagedError when there is none, or its sectors are missing or run in a circle */
  stream(name: string): Uint8Array
}

type Entry = { start: number; size: number }

const lastRegularSector = 0xfffffffa
const entryBytes = 128
const noEntry = 0xffffffff
const streamType = 2

/**
 * Some writers end a file in the middle of its last sector; read as [MS-CFB] wants it, whole sectors, such a file misses one.
 *
 * @returns the bytes followed by zeros up to a multiple of 512; the same array when nothing is missing
 */
export function padToSector(bytes: Uint8Array): Uint8Array {
  const missing = (512 - (bytes.length % 512)) % 512
  if (missing === 0) return bytes
  const padded = new Uint8Array(bytes.length + missing)
  padded.set(bytes)
  return padded
}

/**
 * Opens an OLE compound file ([MS-CFB]). Every chain of sectors and every branch of the directory is followed at most once,
 * so that circles end in an error. Streams within storages (embedded objects) are not looked at.
 *
 * @throws DamagedError when the header, the allocation tables or the directory cannot be followed
 */
export function openCompoundFile(file: Uint8Array): CompoundFile {
  const bytes = padToSector(file)
  const view = viewOf(bytes)
  const sectorShift = view.u16(0x1e)
  const miniShift = view.u16(0x20)
  if (sectorShift < 7 || sectorShift > 16 || miniShift < 3 || miniShift >= sectorShift)
    throw new DamagedError('sector size')
  const sectorBytes = 1 << sectorShift
  const sectorCount = Math.floor(bytes.length / sectorBytes)
  const sector = (index: number): Uint8Array => view.slice((index + 1) * sectorBytes, sectorBytes)

  const allocation = new Uint32Array(allocationSectors().length * (sectorBytes / 4))
  for (const [at, index] of allocationSectors().entries()) {
    const part = viewOf(sector(index))
    for (let item = 0; item < sectorBytes / 4; item++)
      allocation[at * (sectorBytes / 4) + item] = part.u32(item * 4)
  }

  /** The sectors that hold the allocation table: the first 109 stand in the header, the others in a chain of their own. */
  function allocationSectors(): number[] {
    const found: number[] = []
    for (let at = 0; at < 109; at++) {
      const index = view.u32(0x4c + at * 4)
      if (index < lastRegularSector) found.push(index)
    }
    let next = view.u32(0x44)
    for (let steps = 0; next < lastRegularSector; steps++) {
      if (steps > sectorCount) throw new DamagedError('circle of sectors')
      const part = viewOf(sector(next))
      for (let at = 0; at < sectorBytes / 4 - 1; at++) {
        const index = part.u32(at * 4)
        if (index < lastRegularSector) found.push(index)
      }
      next = part.u32(sectorBytes - 4)
    }
    if (found.length > sectorCount) throw new DamagedError('more tables than sectors')
    return found
  }

  function readChain(
    start: number,
    table: Uint32Array,
    count: number,
    part: (index: number) => Uint8Array,
  ): Uint8Array {
    const parts: Uint8Array[] = []
    let next = start
    while (next < lastRegularSector && parts.length < count) {
      if (parts.length > table.length) throw new DamagedError('circle of sectors')
      parts.push(part(next))
      next = table[next] ?? noEntry
    }
    return Buffer.concat(parts)
  }

  const whole = (start: number) => readChain(start, allocation, Infinity, sector)
  const directory = viewOf(whole(view.u32(0x30)))
  const nameOf = (at: number): string => {
    const length = Math.min(64, directory.u16(at + 64))
    return utf16Text(directory.slice(at, Math.max(0, length - 2)))
  }
  const rootStart = directory.u32(116)
  const rootSize = directory.u32(120)
  const entries = new Map<string, Entry>()
  const seen = new Set<number>()
  const open = [directory.u32(76)]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === noEntry || seen.has(index)) continue
    seen.add(index)
    const at = index * entryBytes
    open.push(directory.u32(at + 68), directory.u32(at + 72))
    if (directory.u8(at + 66) !== streamType) continue
    const name = nameOf(at).toLowerCase()
    if (!entries.has(name))
      entries.set(name, { start: directory.u32(at + 116), size: directory.u32(at + 120) })
  }

  const miniBytes = 1 << miniShift
  const miniLimit = view.u32(0x38)
  let mini: { table: Uint32Array; sector: (index: number) => Uint8Array } | null = null
  const openMini = () => {
    if (mini !== null) return mini
    const packed = viewOf(whole(view.u32(0x3c)))
    const table = Uint32Array.from({ length: Math.floor(packed.bytes.length / 4) }, (_, at) =>
      packed.u32(at * 4),
    )
    const room = viewOf(readChain(rootStart, allocation, Math.ceil(rootSize / sectorBytes), sector))
    mini = { table, sector: (index) => room.slice(index * miniBytes, miniBytes) }
    return mini
  }

  return {
    has: (name) => entries.has(name.toLowerCase()),
    stream: (name) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) throw new DamagedError(`no stream ${name}`)
      const { start, size } = entry
      if (size === 0) return new Uint8Array(0)
      if (size > bytes.length) throw new DamagedError('stream beyond the file')
      const found =
        size < miniLimit
          ? readChain(start, openMini().table, Math.ceil(size / miniBytes), openMini().sector)
          : readChain(start, allocation, Math.ceil(size / sectorBytes), sector)
      if (found.length < size) throw new DamagedError('stream cut off')
      return found.subarray(0, size)
    },
  }
}
