import iconv from 'iconv-lite'

/** Encodings by the character set of a font, where it has two bytes a character, and by code page. */
const byCharset: Readonly<Record<number, string>> = {
  128: 'cp932',
  129: 'cp949',
  134: 'gb18030',
  136: 'big5',
}
const byPage: Readonly<Record<number, string>> = {
  932: 'cp932',
  936: 'gb18030',
  949: 'cp949',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** null for characters sets of one byte. */
export function wideEncodingOfCharset(charset: number): string | null {
  return byCharset[charset] ?? null
}

export function wideEncodingOfPage(page: number): string | null {
  return byPage[page] ?? null
}

/**
 * Collects bytes that a writer gave one by one until they are whole characters. The second byte of a pair may come in
 * another group, after a line end, or as a plain ASCII character.
 */
export type ByteCollector = {
  /** Whether the last byte is the first of a pair. */
  isOpen(): boolean
  /** @param encoding  null for one of one byte */
  add(byte: number, encoding: string | null, isSure: boolean): string
  flush(): string
}

export function collectBytes(): ByteCollector {
  let bytes: number[] = []
  let encoding: string | null = null
  let isSure = false
  let isOpen = false

  const flush = (): string => {
    const buffer = Buffer.from(bytes)
    bytes = []
    isOpen = false
    if (buffer.length === 0) return ''
    const narrow = () => iconv.decode(buffer, 'windows-1252')
    if (encoding === null) return narrow()
    const wide = iconv.decode(buffer, encoding)
    // The font says that these bytes are Western ones, the file that it is Chinese: whichever makes sense.
    return !isSure && wide.includes('\ufffd') ? narrow() : wide
  }
  return {
    isOpen: () => isOpen,
    add: (byte, wanted, sure) => {
      const done = bytes.length > 0 && !isOpen && (wanted !== encoding || sure !== isSure) ? flush() : ''
      if (bytes.length === 0) {
        encoding = wanted
        isSure = sure
      }
      bytes.push(byte)
      isOpen = !isOpen && encoding !== null && byte >= 0x81
      return done
    },
    flush,
  }
}
