import iconv from 'iconv-lite'
import { decodeText } from '../encoding.ts'

const headBytes = 8192
const declared = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/i

/** Encodings by their names in pages; those of GB2312 and GBK are read as the GB18030 that holds them. */
function encodingOf(label: string): string | null {
  const name = label.toLowerCase()
  if (/^(?:gb|x-gbk|cp936|hz)/.test(name)) return 'gb18030'
  if (name.startsWith('big5')) return 'big5'
  if (/^utf-?16/.test(name)) return 'utf-8'
  return iconv.encodingExists(name) ? name : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Decodes a page: by its byte order mark, then as UTF-8 where all of it is, then as its head or its sender says, else by
 * what makes sense. Bytes that are valid UTF-8 beyond ASCII are no Chinese text of another encoding.
 *
 * @param told  the encoding that came with the page, by a mail header for one; null when none did
 * @returns `damaged` counts the places that could not be decoded; null when the bytes are no text
 */
export function decodePage(bytes: Uint8Array, told: string | null): { text: string; damaged: number } | null {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  const inPage = declared.exec(head)
  const label = told ?? inPage?.[1] ?? inPage?.[2] ?? null
  const encoding = label === null ? null : encodingOf(label)
  if (!hasMark && !isUtf8(bytes) && encoding !== null && encoding !== 'utf-8' && encoding !== 'utf8') {
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
    const damaged = text.match(/\ufffd/g)?.length ?? 0
    if (damaged * 50 <= text.length) return { text, damaged }
  }
  const guessed = decodeText(bytes)
  return guessed === null ? null : { text: guessed.text, damaged: guessed.damaged }
}
