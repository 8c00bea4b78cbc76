/** A part of a file that ends before a value in it does, or points at what it does not have. */
export class DamagedError extends Error {}

/** Reads little-endian values and refuses to read beyond the end. */
export type ByteView = {
  readonly bytes: Uint8Array
  u8(at: number): number
  u16(at: number): number
  i16(at: number): number
  u32(at: number): number
  i32(at: number): number
  /** The `length` bytes from `at`, not copied. */
  slice(at: number, length: number): Uint8Array
}

/** @throws DamagedError from its methods, when they are asked for bytes that are not there */
export function viewOf(bytes: Uint8Array): ByteView {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const check = (at: number, length: number): number => {
    if (at < 0 || length < 0 || at + length > bytes.length) throw new DamagedError('beyond the end')
    return at
  }
  return {
    bytes,
    u8: (at) => data.getUint8(check(at, 1)),
    u16: (at) => data.getUint16(check(at, 2), true),
    i16: (at) => data.getInt16(check(at, 2), true),
    u32: (at) => data.getUint32(check(at, 4), true),
    i32: (at) => data.getInt32(check(at, 4), true),
    slice: (at, length) => bytes.subarray(check(at, length), at + length),
  }
}

/** UTF-16LE text from bytes; an odd last byte is left out. */
export function utf16Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le')
}
