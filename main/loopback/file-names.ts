const longestName = 1_000
/** File systems allow 255 bytes; a Han character takes three. */
const longestBaseBytes = 240

const forbidden = /[<>:"|?*\p{Cc}\p{Cf}]/gu

/**
 * A relative name as the browser gives it, safe to show and to keep: parted by `/`, without `.`, `..`, empty parts, or
 * characters that a file system or a header trips over. Empty when nothing is left.
 */
export function cleanName(name: string): string {
  return name
    .slice(0, longestName)
    .split(/[/\\]/)
    .map((part) => part.replaceAll(forbidden, '').trim())
    .filter((part) => part !== '' && !/^\.+$/.test(part))
    .join('/')
}

/** The last part of a clean name, short enough for every file system, its extension kept. */
export function baseName(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  const extension = dot > 0 && base.length - dot <= 9 ? base.slice(dot) : ''
  let stem = base.slice(0, base.length - extension.length)
  while (Buffer.byteLength(stem + extension, 'utf8') > longestBaseBytes) {
    stem = Array.from(stem).slice(0, -1).join('')
  }
  return stem + extension
}
