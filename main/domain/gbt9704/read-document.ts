import type { Annex, Printing } from '#contract/edition.ts'
import type { Block, ReadReply, Reply } from '#contract/reply.ts'
import { parseWholeDate } from '#domain/reply/dates.ts'
import { annexHead, greetingAlone } from '#domain/reply/lexicon/formulas.ts'
import { defaultProfile } from '#domain/reply/lexicon/profile.ts'
import { bareOrgan, isOrganName, signingOrgan } from '#domain/reply/organ.ts'
import { marks, outerBrackets } from './lexicon/labels.ts'
import { textBlock } from './annex-lines.ts'
import { fixedWords, listMark, printedBy, separators } from './lexicon/read-document.ts'
import type { LayOutOptions, OfficialPage } from './page.ts'

/** What stands on the paper that was read, as it is laid out again: the fields of the reply, and what no field holds. */
export type ReadDocument = {
  reply: Reply
  options: Pick<LayOutOptions, 'coSigners' | 'printing' | 'annexes' | 'salutation'>
}

type Part = { part: string; level: number; text: string }

function partsOf({ text, paragraphs }: ReadReply): Part[] {
  return paragraphs.map(({ start, end, part, level }) => ({ part, level, text: text.slice(start, end) }))
}

/** Whoever signs: one under another, or on one line as a list. */
function signersOf(parts: readonly Part[], organ: string | null): string[] {
  const lines = parts
    .filter(({ part }) => part === 'signature')
    .map(({ text }) => signingOrgan(text, defaultProfile))
  const all = [...(organ === null ? [] : [organ]), ...lines].flatMap((each) => {
    const names = each.split(listMark)
    return names.every((name) => isOrganName(name, defaultProfile)) ? names : [each]
  })
  return [...new Set(all)]
}

/** The annexes behind the reply, each under the name that the 附件说明 gives it. */
function annexesOf(parts: readonly Part[], names: readonly string[]): Annex[] {
  const heads = parts.flatMap(({ part, text }, index) =>
    part === 'other' && annexHead.test(text) ? [index] : [],
  )
  return heads.flatMap((head, index) => {
    const lines = parts
      .slice(head + 1, heads[index + 1] ?? parts.length)
      .filter(({ part }) => part === 'other')
    const [first, ...rest] = lines.filter(({ text }) => !printedBy.test(text))
    if (first === undefined) return []
    const name = names[index]
    const body = name === undefined || name === first.text ? rest : [first, ...rest]
    return [{ title: name ?? first.text, blocks: body.map(({ text }) => textBlock(text)) }]
  })
}

function printingOf(parts: readonly Part[]): Printing | null {
  for (const { text } of parts) {
    const match = printedBy.exec(text)
    const date = match === null ? null : parseWholeDate(match[2] ?? '')
    if (match !== null && date !== null) return { organ: match[1] ?? '', date: date.iso }
  }
  return null
}

/** A document as it was read: what a reply has beside its fields (a greeting, those who sign with the organ, annexes, who printed it) comes along. */
export function readDocument(read: ReadReply): ReadDocument {
  const parts = partsOf(read)
  const salutations = parts.filter(({ part }) => part === 'salutation').map(({ text }) => text)
  // The note under the date is the 附注; a word beside the result says it less fully.
  const note = parts.findLast(({ part }) => part === 'publicity')?.text
  const publicity =
    note === undefined || note.includes(marks.colon) ? read.reply.publicity : note.replace(outerBrackets, '')
  const greeting = parts.find(({ part, text }) => part === 'other' && greetingAlone.test(text))
  const [organ = null, ...coSigners] = signersOf(parts, read.reply.organ)
  const blocks: Block[] =
    greeting === undefined
      ? read.reply.blocks
      : [{ role: 'paragraph', level: 0, text: greeting.text }, ...read.reply.blocks]
  return {
    reply: { ...read.reply, organ, blocks, publicity: publicity },
    options: {
      coSigners,
      printing: printingOf(parts),
      annexes: annexesOf(parts, read.reply.attachments),
      ...(salutations.length === 1 ? { salutation: salutations[0] ?? null } : {}),
    },
  }
}

/** The paragraphs of head and tail that say something which the page does not: a label that no field knows, a second number. */
export function notCarried(read: ReadReply, page: OfficialPage): string[] {
  const printed = page.lines.map(({ text }) => text.replace(/\s/gu, '')).join('\n')
  return partsOf(read).flatMap(({ part, text }) => {
    if (part === 'date' || annexHead.test(text)) return []
    const words = text.split(separators).filter((word) => word.length > 1 && !fixedWords.test(word))
    const isWhole = words.every((word) => printed.includes(bareOrgan(word)) || parseWholeDate(word) !== null)
    return isWhole ? [] : [text]
  })
}
