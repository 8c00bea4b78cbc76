import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'

const unicodePathField = 0x7075

/** The name in UTF-8 that some programs store beside the one in the system's own encoding; null when it is not of this name. */
function unicodePath(name: Uint8Array, extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  let at = 0
  while (at + 4 <= extra.length) {
    const length = view.getUint16(at + 2, true)
    const isWhole = length > 5 && at + 4 + length <= extra.length
    if (view.getUint16(at, true) === unicodePathField && isWhole) {
      return view.getUint32(at + 5, true) === crc32(name)
        ? strictUtf8(extra.subarray(at + 9, at + 4 + length))
        : null
    }
    at += 4 + length
  }
  return null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The name of an entry. Chinese Windows programs store names in GBK without saying so, other systems UTF-8 without saying
 * so: what is sound UTF-8 is taken for it, since GBK hardly ever is by chance.
 *
 * @param isUtf8  whether the archive says that the name is UTF-8
 * @param extra   the entry's extra field, which may hold the name in UTF-8 (Info-ZIP, 0x7075)
 */
export function decodeEntryName(name: Uint8Array, isUtf8: boolean, extra: Uint8Array): string {
  const sound = (isUtf8 ? null : unicodePath(name, extra)) ?? strictUtf8(name)
  if (sound !== null) return sound
  return isUtf8 ? new TextDecoder().decode(name) : iconv.decode(Buffer.from(name), 'gb18030')
}

/** Left in archives by the system or by office programs; never a document. */
const debris = /^(?:\.|~\$|__macosx$|thumbs\.db$|desktop\.ini$)/i

/** Without a width, or turning the direction of what follows. */
const invisible = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * A name from an archive as it is shown: no way out of the archive (`..`, a drive, a leading slash), no invisible
 * characters. Nothing is written under it.
 *
 * @returns null for folders and for debris
 */
export function shownName(name: string): string | null {
  if (name.endsWith('/')) return null
  const parts = name
    .replace(invisible, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .map((part) => part.replace(/^[a-z]:/i, ''))
  return parts.length === 0 || parts.some((part) => debris.test(part)) ? null : parts.join('/')
}
