import { untitledReply } from './messages.ts'

/** Room for the folder and the extension in the 255 bytes that file systems give a name. */
const longestNameBytes = 200

const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * The name under which a reply is offered for saving: number, title and date as far as they are known, parted by
 * spaces; without what Windows forbids in a name, and short enough for every file system.
 */
export function fileNameOf(
  reply: { number: string | null; title: string | null; subject: string | null; date: string | null },
  extension: string,
): string {
  const title = clean(reply.title ?? reply.subject ?? '')
  const number = clean(reply.number ?? '')
  const date = clean(reply.date ?? '')
  const fixedBytes = Buffer.byteLength(number + date)
  const shortTitle = cut(title === '' ? untitledReply : title, longestNameBytes - fixedBytes)
  const name = [number, shortTitle, date].filter((part) => part !== '').join(' ')
  return `${deviceName.test(name) ? '_' : ''}${name}.${extension}`
}

function clean(part: string): string {
  return part
    .replaceAll(forbidden, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ .]+|[ .]+$/gu, '')
}

/** As many whole characters as fit into so many bytes of UTF-8. */
function cut(text: string, bytes: number): string {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break
    kept += character
  }
  return kept.trimEnd()
}
