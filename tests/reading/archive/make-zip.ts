import { crc32, deflateRawSync } from 'node:zlib'

/** A member of an archive, with what its directory may say falsely. */
export type Member = {
  name: string | Uint8Array
  content: Uint8Array
  /** 8 when nothing is said. */
  method?: number
  flags?: number
  crc?: number
  /** What the directory and the member's own header say. */
  unpackedSize?: number
  /** Written into the 64-bit extra field, the usual fields being full. */
  is64?: boolean
  /** Sizes and checksum behind the content instead of before it. */
  hasDescriptor?: boolean
  extra?: Uint8Array
  /** Points at the member of this index instead of at its own. */
  sameAs?: number
}

const bytesOf = (name: string | Uint8Array) =>
  typeof name === 'string' ? Buffer.from(name, 'utf8') : Buffer.from(name)

function fields(...values: [2 | 4 | 8, number][]): Buffer {
  return Buffer.concat(
    values.map(([size, value]) => {
      const field = Buffer.alloc(size)
      if (size === 8) field.writeBigUInt64LE(BigInt(value))
      else field.writeUIntLE(value, 0, size)
      return field
    }),
  )
}

const full = 0xffffffff

/** An archive written field by field, so that every field can be wrong. */
export function makeZip(members: readonly Member[], directory64 = false): Uint8Array {
  const parts: Buffer[] = []
  const entries: Buffer[] = []
  const places: number[] = []
  let at = 0
  for (const member of members) {
    const name = bytesOf(member.name)
    const method = member.method ?? 8
    const packed = method === 8 ? deflateRawSync(member.content) : Buffer.from(member.content)
    const size = member.unpackedSize ?? member.content.length
    const crc = member.crc ?? crc32(member.content)
    const flags = (member.flags ?? 0x800) | (member.hasDescriptor === true ? 8 : 0)
    const is64 = member.is64 === true
    const later = member.hasDescriptor === true
    const place = member.sameAs === undefined ? at : (places[member.sameAs] ?? 0)
    places.push(place)
    const header = [
      [4, later ? 0 : crc],
      [4, later ? 0 : packed.length],
      [4, later ? 0 : size],
    ] as const
    if (member.sameAs === undefined) {
      const local = Buffer.concat([
        fields(
          [4, 0x04034b50],
          [2, 20],
          [2, flags],
          [2, method],
          [4, 0],
          ...header.map(([a, b]): [4, number] => [a, b]),
        ),
        fields([2, name.length], [2, 0]),
        name,
        packed,
        later ? fields([4, 0x08074b50], [4, crc], [4, packed.length], [4, size]) : Buffer.alloc(0),
      ])
      parts.push(local)
      at += local.length
    }
    const extra = Buffer.concat([
      is64 ? fields([2, 1], [2, 24], [8, size], [8, packed.length], [8, place]) : Buffer.alloc(0),
      member.extra ?? Buffer.alloc(0),
    ])
    entries.push(
      Buffer.concat([
        fields([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, crc]),
        fields(
          [4, is64 ? full : packed.length],
          [4, is64 ? full : size],
          [2, name.length],
          [2, extra.length],
        ),
        fields([2, 0], [2, 0], [2, 0], [4, 0], [4, is64 ? full : place]),
        name,
        extra,
      ]),
    )
  }
  const directory = Buffer.concat(entries)
  const end64 = directory64
    ? Buffer.concat([
        fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]),
        fields([8, members.length], [8, members.length], [8, directory.length], [8, at]),
        fields([4, 0x07064b50], [4, 0], [8, at + directory.length], [4, 1]),
      ])
    : Buffer.alloc(0)
  const count = directory64 ? 0xffff : members.length
  return Buffer.concat([
    ...parts,
    directory,
    end64,
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count]),
    fields([4, directory64 ? full : directory.length], [4, directory64 ? full : at], [2, 0]),
  ])
}
