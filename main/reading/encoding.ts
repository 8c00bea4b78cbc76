import iconv from 'iconv-lite'
import type { TextEncoding } from '#contract/settings.ts'
import { commonSimplified, commonTraditional } from './lexicon.ts'

/** Text with the encoding it was in. `damaged` counts the places that could not be decoded. */
export type DecodedText = { text: string; encoding: TextEncoding; damaged: number }

const common = new Set(Array.from(commonSimplified + commonTraditional))

/** Encodings are judged by this much of a file. */
const sampleBytes = 65_536

const replacement = /\ufffd/g

function countDamage(text: string): number {
  return text.match(replacement)?.length ?? 0
}

/** Share of the Chinese characters of a text that are common ones, less its undecodable places; 0 without Chinese. */
function plausibility(text: string): number {
  let chinese = 0
  let frequent = 0
  for (const char of text) {
    if (char < '\u3400' || (char > '\u9fff' && char !== '\ufffd' && char < '\u{20000}')) continue
    chinese++
    if (common.has(char)) frequent++
  }
  return chinese === 0 ? 0 : frequent / chinese
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', damaged: 0 }
  } catch {
    return null
  }
}

/** UTF-8 in which a few bytes went wrong, such as a file cut in the middle of a character. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = countDamage(text)
  if (damaged > 3 + text.length / 500 || plausibility(text.slice(0, sampleBytes)) < 0.2) return null
  return { text, encoding: 'utf-8', damaged }
}

function decodeWith(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  return { text, encoding, damaged: countDamage(text) }
}

/** Share of the characters of a text that one expects in Chinese or Latin text: common Han, their marks, ASCII. */
function familiarity(text: string): number {
  let known = 0
  let all = 0
  for (const char of text) {
    if (char <= ' ') continue
    all++
    if ((char > ' ' && char <= '~') || common.has(char) || familiarMark.test(char)) known++
  }
  return all === 0 ? 0 : known / all
}

const familiarMark = /[\u2010-\u2027\u3001-\u3017\uff01-\uff5e]/

/** Below this a text in a guessed encoding is none: bytes without meaning reach a fiftieth, the rarest Chinese a fifth. */
const leastFamiliar = 0.12

/** UTF-16 without a byte order mark, if its zero bytes tell of it and it reads as text. */
function decodeByZeros(bytes: Uint8Array): DecodedText | null {
  const encoding = zeroPattern(bytes)
  if (encoding === null) return null
  const decoded = decodeWith(bytes, encoding)
  return familiarity(decoded.text.slice(0, sampleBytes)) < leastFamiliar ? null : decoded
}

/** Line ends, digits and Latin letters leave zero bytes on one side in UTF-16. */
function zeroPattern(bytes: Uint8Array): TextEncoding | null {
  let even = 0
  let odd = 0
  const length = Math.min(bytes.length, sampleBytes)
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  if (odd > 0 && even * 20 <= odd) return 'utf-16le'
  return even > 0 && odd * 20 <= even ? 'utf-16be' : null
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return decodeUtf8(bytes) ?? { ...decodeWith(bytes, 'utf-8'), encoding: 'utf-8' }
  }
  if (startsWith(bytes, 0xff, 0xfe)) return decodeWith(bytes, 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return decodeWith(bytes, 'utf-16be')
  return startsWith(bytes, 0x84, 0x31, 0x95, 0x33) ? decodeWith(bytes, 'gb18030') : null
}

/** GB18030 unless its reading makes no sense and another one's does. GBK and GB2312 are parts of it. */
function decodeByPlausibility(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, sampleBytes)
  const score = (encoding: TextEncoding): number => {
    const { text, damaged } = decodeWith(sample, encoding)
    return plausibility(text) - (4 * damaged) / Math.max(1, text.length)
  }
  const usual = score('gb18030')
  let best: { encoding: TextEncoding; score: number } = { encoding: 'gb18030', score: usual }
  if (usual < 0.2) {
    for (const encoding of ['big5', 'utf-16le', 'utf-16be'] as const) {
      const other = score(encoding)
      if (other > Math.max(0.15, 2 * usual) && other > best.score) best = { encoding, score: other }
    }
  }
  const decoded = decodeWith(bytes, best.encoding)
  const sense = decoded.text.slice(0, sampleBytes)
  return sense.length >= shortestJudged && familiarity(sense) < leastFamiliar ? null : decoded
}

/** Shorter texts, a rare name for one, are believed to be in the usual encoding. */
const shortestJudged = 16

/** Characters that no text has many of: without a meaning, for private use, halves of a pair. */
const strange = /[\p{Cn}\p{Co}\p{Cs}]/gu

/** Control characters other than white space, and escape, which old mail programs leave in texts. */
function countControls(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isSpace = (unit >= 9 && unit <= 13) || unit === 27
    if ((unit < 32 && !isSpace) || unit === 127) count++
  }
  return count
}

/** Whether what was decoded is text at all: hardly any undecodable places or control characters. */
function isText({ text, damaged }: DecodedText): boolean {
  const sample = text.slice(0, sampleBytes)
  const controls = countControls(sample)
  const isReadable = controls * 100 <= sample.length && damaged * 20 <= text.length
  return isReadable && (sample.match(strange)?.length ?? 0) * 20 <= sample.length
}

/**
 * The encoding that was chosen, unless the content tells another one for sure: a text that is sound UTF-8 and reads as
 * Chinese is no other by chance.
 */
function decodeAsChosen(bytes: Uint8Array, chosen: TextEncoding | null): DecodedText | null {
  if (chosen === null) return null
  const decoded = decodeWith(bytes, chosen)
  if (!isText(decoded)) return null
  const sure = chosen === 'utf-8' ? null : decodeUtf8(bytes)
  if (sure === null) return decoded
  const chosenSense = plausibility(decoded.text.slice(0, sampleBytes))
  return plausibility(sure.text.slice(0, sampleBytes)) > chosenSense ? sure : decoded
}

/** Without the byte order mark. */
function withoutMark(decoded: DecodedText): DecodedText {
  return { ...decoded, text: decoded.text.replace(/^\ufeff/, '') }
}

/**
 * Decodes a text file: byte order mark, then strict UTF-8, then the zero bytes of UTF-16, then GB18030, and Big5 or bare UTF-16
 * only where GB18030 gives no sense. Statistical detectors fail on short Chinese texts, which is why none is used.
 *
 * @param chosen  by the clerk, tried after the byte order mark and before all guesses
 * @returns null when the bytes are no text. A byte order mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array, chosen: TextEncoding | null = null): DecodedText | null {
  const decoded =
    decodeByMark(bytes) ??
    decodeAsChosen(bytes, chosen) ??
    decodeByZeros(bytes) ??
    decodeUtf8(bytes) ??
    decodeDamagedUtf8(bytes) ??
    decodeByPlausibility(bytes)
  return decoded === null || !isText(decoded) ? null : withoutMark(decoded)
}

/** A text in the encoding that one wants to see it in, right or wrong. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  return withoutMark(decodeWith(bytes, encoding))
}
