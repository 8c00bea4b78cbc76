import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { type Column, type Columns, columnsVersion } from '#domain/suggesting/columns.ts'

/**
 * A file of columns, in the byte order of the machine (little-endian on all that the program runs on):
 *
 *     8 bytes   NIFUIDX and the version of the columns
 *     4 bytes   length of the header
 *     header    JSON: what the file was made from, and name, kind and length in bytes of each column
 *     columns   one behind the other; strings as UTF-16
 */
interface Header {
  stamp: string
  columns: { name: string; kind: Kind; bytes: number }[]
}

const columnKinds = ['text', 'int32', 'uint32', 'uint8'] as const
type Kind = (typeof columnKinds)[number]

const magic = Buffer.from(`NIFUIDX${columnsVersion}`, 'latin1')
const lengthBytes = 4
const mostHeaderBytes = 1_000_000
/** Written and read in pieces: one call takes less than 2 GiB. */
const pieceBytes = 1 << 26

/**
 * Reads a file of columns with a few large reads.
 *
 * @param accepts  whether what the file was made from is of use; else nothing more is read
 * @returns        null when there is no such file, or it is damaged, of another version, or not accepted
 */
export function readIndexFile(
  path: string,
  accepts: (stamp: string) => boolean,
): { stamp: string; columns: Columns } | null {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return null
  }
  try {
    const start = readBytes(file, magic.length + lengthBytes)
    if (start === null || !start.subarray(0, magic.length).equals(magic)) return null
    const headerBytes = start.readUInt32LE(magic.length)
    const header = headerBytes > mostHeaderBytes ? null : readBytes(file, headerBytes)
    if (header === null) return null
    const { stamp, columns: kinds } = readHeader(header.toString('utf8'))
    const whole = kinds.reduce((sum, { bytes }) => sum + bytes, start.length + headerBytes)
    if (fstatSync(file).size !== whole || !accepts(stamp)) return null
    const columns: Columns = new Map()
    for (const { name, kind, bytes } of kinds) {
      const read = readBytes(file, bytes)
      if (read === null) return null
      columns.set(name, toColumn(kind, read))
    }
    return { stamp, columns }
  } catch {
    return null
  } finally {
    closeSync(file)
  }
}

/**
 * Puts a file of columns in place of the one there: a reader sees the old one or the new one, whole. Only a cache is lost
 * when the folder cannot be written.
 *
 * @returns  whether it was written
 */
export function writeIndexFile(path: string, stamp: string, columns: Columns): boolean {
  const beside = `${path}.${process.pid}.tmp`
  try {
    const file = openSync(beside, 'w', 0o600)
    try {
      const kinds = [...columns].map(([name, column]) => ({
        name,
        kind: kindOf(column),
        bytes: bytesOf(column),
      }))
      const header = Buffer.from(JSON.stringify({ stamp, columns: kinds }), 'utf8')
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt32LE(header.length)
      for (const part of [magic, length, header]) writeBytes(file, part)
      for (const column of columns.values()) writeColumn(file, column)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
    return true
  } catch {
    rmSync(beside, { force: true })
    return false
  }
}

/** @throws when it is no header */
function readHeader(json: string): Header {
  const header: unknown = JSON.parse(json)
  if (!isRecord(header) || typeof header.stamp !== 'string' || !Array.isArray(header.columns))
    throw new Error('header')
  const columns = header.columns.map((column: unknown) => {
    const { name, kind: named, bytes } = isRecord(column) ? column : {}
    const kind = columnKinds.find((one) => one === named)
    if (typeof name !== 'string' || kind === undefined || typeof bytes !== 'number') throw new Error('header')
    return { name, kind, bytes }
  })
  return { stamp: header.stamp, columns }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function kindOf(column: Column): Kind {
  if (typeof column === 'string') return 'text'
  return column instanceof Int32Array ? 'int32' : column instanceof Uint32Array ? 'uint32' : 'uint8'
}

function bytesOf(column: Column): number {
  return typeof column === 'string' ? 2 * column.length : column.byteLength
}

/** The bytes begin at the start of their buffer, so they are aligned. */
function toColumn(kind: Kind, bytes: Buffer): Column {
  const { buffer, byteOffset, length } = bytes
  switch (kind) {
    case 'text':
      return bytes.toString('utf16le')
    case 'int32':
      return new Int32Array(buffer, byteOffset, length / 4)
    case 'uint32':
      return new Uint32Array(buffer, byteOffset, length / 4)
    case 'uint8':
      return new Uint8Array(buffer, byteOffset, length)
  }
}

function writeColumn(file: number, column: Column): void {
  if (typeof column !== 'string') {
    writeBytes(file, new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
    return
  }
  const piece = pieceBytes / 2
  for (let at = 0; at < column.length; at += piece) {
    writeBytes(file, Buffer.from(column.slice(at, at + piece), 'utf16le'))
  }
}

function writeBytes(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;)
    at += writeSync(file, bytes, at, Math.min(pieceBytes, bytes.length - at))
}

function readBytes(file: number, length: number): Buffer | null {
  const bytes = Buffer.from(new ArrayBuffer(length))
  for (let at = 0; at < length;) {
    const read = readSync(file, bytes, at, Math.min(pieceBytes, length - at), null)
    if (read === 0) return null
    at += read
  }
  return bytes
}
