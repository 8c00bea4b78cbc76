/** A piece of RTF. `byte` is a character of the text in some code page, below 0x80 ASCII. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'symbol'; name: string }
  | { kind: 'byte'; value: number; isHex: boolean }
  /** Bytes that stand in the file as they are. */
  | { kind: 'binary'; length: number }

const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const quote = 0x27
const longestWord = 32
const longestNumber = 10

const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const isDigit = (code: number) => code >= 0x30 && code <= 0x39

function hexDigit(code: number): number {
  if (isDigit(code)) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/**
 * The tokens of an RTF file, in order. Line ends part nothing and are left out. A hex code cut short is left out.
 *
 * O(n) time; one token at a time.
 */
export function* tokens(bytes: Uint8Array): Generator<Token> {
  const { length } = bytes
  let at = 0
  while (at < length) {
    const code = bytes[at] ?? 0
    at++
    if (code === openBrace) yield { kind: 'open' }
    else if (code === closeBrace) yield { kind: 'close' }
    else if (code === 0x0d || code === 0x0a || code === 0) continue
    else if (code !== backslash) yield { kind: 'byte', value: code, isHex: false }
    else {
      const next = bytes[at] ?? 0
      if (isLetter(next)) {
        const start = at
        while (at < length && at - start < longestWord && isLetter(bytes[at] ?? 0)) at++
        const name = String.fromCharCode(...bytes.subarray(start, at))
        const sign = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0) ? -1 : 1
        if (sign < 0) at++
        const digits = at
        let value = 0
        while (at < length && at - digits < longestNumber && isDigit(bytes[at] ?? 0)) {
          value = value * 10 + (bytes[at] ?? 0) - 0x30
          at++
        }
        const hasValue = at > digits
        if (bytes[at] === 0x20) at++
        if (name === 'bin' && hasValue) {
          const skipped = Math.min(value, length - at)
          at += skipped
          yield { kind: 'binary', length: skipped }
        } else yield { kind: 'word', name, value: hasValue ? sign * value : null }
      } else if (next === quote) {
        const high = hexDigit(bytes[at + 1] ?? 0)
        const low = hexDigit(bytes[at + 2] ?? 0)
        at += high < 0 ? 1 : low < 0 ? 2 : 3
        if (high >= 0 && low >= 0) yield { kind: 'byte', value: high * 16 + low, isHex: true }
      } else {
        at++
        yield { kind: 'symbol', name: String.fromCharCode(next) }
      }
    }
  }
}
