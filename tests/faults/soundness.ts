import { readErrorCodeSchema } from '#contract/failure.ts'
import type { SourcedReply } from '#contract/reply.ts'
import type { ReadResult } from '#reading/read-bytes.ts'

/** The first thing that is wrong with a map of runs; null when it is sound. */
function faultOfMap({ text, source }: SourcedReply): string | null {
  let at = 0
  for (let run = 0; run < source.map.length; run += 3) {
    const [from = -1, sourceAt = -1, length = 0] = source.map.slice(run, run + 3)
    if (from < at || length <= 0 || from + length > text.length) return `run ${run / 3} leaves the text`
    if (sourceAt < 0 || sourceAt + length > source.text.length) return `run ${run / 3} leaves the source`
    at = from + length
  }
  return source.map.length % 3 === 0 ? null : 'a run is not whole'
}

/** The first thing that is wrong with a reply as read: it must be whole and agree with itself, whatever it says. */
function faultOfReply(reply: SourcedReply): string | null {
  const { text, paragraphs, places } = reply
  if (text.trim() === '') return 'there is no text'
  if (paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n') !== text)
    return 'the paragraphs are not the text'
  const strayed = places.find(({ start, end }) => start < 0 || start >= end || end > text.length)
  return strayed === undefined ? faultOfMap(reply) : `the place of ${strayed.field} is not in the text`
}

/**
 * What is wrong with the outcome of reading a file; null when it is either a sound reply or a failure with a message
 * in Chinese that names the file.
 */
export function faultOf(name: string, result: ReadResult): string | null {
  if (result.ok) return faultOfReply(result.reply)
  const { code, message } = result.error
  if (!readErrorCodeSchema.safeParse(code).success) return `the code is ${code}`
  if (!message.includes(`“${name}”`)) return `the message does not name the file: ${message}`
  return /\p{Script=Han}{4}/u.test(message) ? null : `the message is not in Chinese: ${message}`
}
