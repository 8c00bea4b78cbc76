import iconv from 'iconv-lite'

/** What an XML declaration that calls itself by another name than it is means: GB2312 and GBK are parts of GB18030. */
const wider: Readonly<Record<string, string>> = { gb2312: 'gb18030', gbk: 'gb18030' }

/** How much of the beginning an XML declaration fills at most. */
const declarationBytes = 256

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0x3c && second === 0) return 'utf-16le'
  return first === 0 && second === 0x3c ? 'utf-16be' : null
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes))
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase()
  const encoding = wider[declared ?? ''] ?? declared ?? 'utf-8'
  return iconv.encodingExists(encoding) && !encoding.startsWith('utf-16') ? encoding : 'utf-8'
}

/** The text of an XML file: by its byte order mark, else its zero bytes, else as it declares itself, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes)
  if (encoding === 'utf-8') return new TextDecoder('utf-8').decode(bytes)
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}
