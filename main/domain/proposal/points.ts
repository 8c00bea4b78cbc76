import { splitSentences } from '#domain/text/sentences.ts'
import { asks, carriesOn, courtesy, inlineMarks, shoulds, urges } from './lexicon/words.ts'
import { ordinalOf, pointMarkOf } from './marks.ts'
import type { BodyParagraph } from './request-part.ts'

const shortestPoint = 4

/**
 * The points of a request part: its numbered items of the highest kind with all that belongs to each; without numbers each
 * paragraph, or in a single paragraph each sentence that asks.
 *
 * @returns texts without their numbers, paragraphs joined by "\n", in order
 */
export function pointsOfPart(part: readonly BodyParagraph[]): string[] {
  const asked = part.filter(({ text }) => !courtesy.test(text))
  const paragraphs = countOfFirstKind(asked) === 1 ? asked.flatMap(withInlineItems) : asked
  const first = paragraphs.find(({ mark }) => mark !== null)?.mark ?? null
  const isList = first !== null && (countOfFirstKind(paragraphs) > 1 || first.ordinal <= 1)
  if (isList) return tidy(numberedPoints(paragraphs, first.kind))
  return tidy(plainPoints(paragraphs.map(({ text }) => text)))
}

function countOfFirstKind(paragraphs: readonly BodyParagraph[]): number {
  const kind = paragraphs.find(({ mark }) => mark !== null)?.mark?.kind
  return kind === undefined ? 0 : paragraphs.filter(({ mark }) => mark?.kind === kind).length
}

/** A numbered paragraph that goes on with the next numbers of its list, cut into its items. */
function withInlineItems(paragraph: BodyParagraph): BodyParagraph[] {
  const { text, mark } = paragraph
  if (mark === null || mark.ordinal !== 1) return [paragraph]
  const items = inlineItems(text)
  const number = text.slice(0, mark.length)
  if (items === null || !text.startsWith(number + (items[0] ?? ''))) return [paragraph]
  return items.map((item) => ({ text: number + item, mark }))
}

/** Sentences that ask, in a text without a request part. */
export function pointsAnywhere(body: readonly BodyParagraph[]): string[] {
  const asked = body.flatMap(({ text, mark }) => {
    const words = text.slice(mark?.length ?? 0)
    return sentencePoints(words, (sentence) => asks.test(sentence))
  })
  if (asked.length > 0) return tidy(asked)
  return tidy(
    body
      .filter(({ text, mark }) => mark !== null && urges.test(text.slice(mark.length)))
      .map(({ text, mark }) => text.slice(mark?.length ?? 0)),
  )
}

function numberedPoints(paragraphs: readonly BodyParagraph[], kind: number): string[] {
  const points: string[][] = []
  const before: string[] = []
  const items: boolean[] = []
  const last = paragraphs.findLastIndex(({ mark }) => mark?.kind === kind)
  for (const [index, { text, mark }] of paragraphs.entries()) {
    const item = points.at(-1)
    if (mark?.kind === kind) points.push([text.slice(mark.length)])
    else if (item === undefined) before.push(text)
    else if (mark !== null || index < last || mayGoOn(text, item, items, points.length)) item.push(text)
    items[points.length - 1] = (points.at(-1)?.length ?? 0) > 1
  }
  const asked = before.filter((text) => asks.test(text) && !/[：:]$/u.test(text))
  const [only, ...others] = points
  if (only !== undefined && others.length === 0) {
    const inner = pointsOfPart(only.slice(1).map((text) => ({ text, mark: pointMarkOf(text) })))
    const isNumbered = only.slice(1).some((text) => pointMarkOf(text) !== null)
    if (isNumbered && inner.length > 1) return [...asked, ...inner]
  }
  return [...asked, ...points.map((lines) => lines.join('\n'))]
}

/** A paragraph without a number belongs to the item above it, unless it only rounds off a list of single paragraphs. */
function mayGoOn(text: string, item: readonly string[], items: readonly boolean[], count: number): boolean {
  const isHeading = item.length === 1 && !/[。；]$/u.test(item[0] ?? '')
  const othersGoOn = items.slice(0, Math.max(0, count - 1)).some(Boolean)
  return isHeading || item.length > 1 || othersGoOn || asks.test(text) || urges.test(text)
}

function plainPoints(texts: readonly string[]): string[] {
  const listed = texts.flatMap((text) => inlineItems(text) ?? [text])
  if (listed.length > texts.length) return listed.filter((text) => isRequest(text) || !texts.includes(text))
  const asking = texts.filter(isRequest)
  if (asking.length > 1) return asking
  return texts.flatMap((text) => sentencePoints(text, isRequest))
}

/** 一是……；二是…… as items without their numbers, what leads over to them left out; null when there are no two. */
function inlineItems(text: string): string[] | null {
  for (const pattern of inlineMarks) {
    const marks = [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      ordinal: ordinalOf(match.groups?.['ordinal'] ?? ''),
    }))
    const run: typeof marks = []
    for (const mark of marks) if (mark.ordinal === run.length + 1) run.push(mark)
    if (run.length < 2) continue
    return run.map(({ end }, index) => text.slice(end, run[index + 1]?.start ?? text.length))
  }
  return null
}

/** Each sentence that asks, with those behind it that carry it on. */
function sentencePoints(text: string, isPoint: (sentence: string) => boolean): string[] {
  const listed = inlineItems(text)
  if (listed !== null && isPoint(text)) return listed
  const points: string[] = []
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end).trim()
    if (courtesy.test(sentence)) continue
    if (isPoint(sentence)) points.push(sentence)
    else if (points.length > 0 && carriesOn.test(sentence)) points.push((points.pop() ?? '') + sentence)
  }
  return points
}

function isRequest(text: string): boolean {
  return asks.test(text) || shoulds.test(text) || urges.test(text)
}

function tidy(points: readonly string[]): string[] {
  return points
    .map((text) =>
      text
        .trim()
        .replace(/[；;，,、]$/u, '')
        .replace(/[：:]$/u, ''),
    )
    .filter((text) => text.length >= shortestPoint && !courtesy.test(text))
}
