import { misread } from './noise.ts'
import type { ValueType } from './slots.ts'
import { valueOf } from './slots.ts'
import type { PlantedTemplate } from './templates.ts'
import { fillTemplate, plantTemplates } from './templates.ts'
import type { Random } from './words.ts'
import { paragraphOfProse, pick, seeded, sentence, term, whole } from './words.ts'

/** One use of a planted template; offsets into the text of its reply as given. */
export type PlantedUse = {
  template: number
  start: number
  end: number
  slots: { start: number; end: number; type: ValueType }[]
  clauses: boolean[]
}

/** A reply as an outsider would hand it over, one line of a .jsonl file, and what was planted in it. `frame` are spans of letterhead, opening and closing. */
export type PlantedReply = {
  id: string
  text: string
  uses: PlantedUse[]
  frame: { start: number; end: number }[]
}

export type PlantedOptions = {
  seed: number
  replies: number
  templates: number
  /** Chance (0..1) of each character of being misread. */
  noise: number
  /** Paragraphs of the body. */
  paragraphs?: readonly [number, number]
}

/** The templates of a corpus and its replies, made one after the other so that none but the last is held. */
export type PlantedCorpus = { templates: PlantedTemplate[]; replies(): Generator<PlantedReply> }

/**
 * Planted replies: passages used by Zipf's law, as a paragraph or among sentences of one, between prose that nobody else has. A third of the
 * replies have title, salutation, opening and closing. The same for the same options.
 */
export function plantReplies(options: PlantedOptions): PlantedCorpus {
  const templates = plantTemplates(seeded(options.seed), options.templates)
  const draw = zipf(templates.length)
  return {
    templates,
    *replies() {
      const random = seeded(options.seed + 7919)
      for (let at = 0; at < options.replies; at += 1) yield replyOf(random, at, templates, draw, options)
    },
  }
}

/** Ranks by Zipf's law, drawn by binary search. */
function zipf(count: number): (random: Random) => number {
  const sums = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1)
    sums[rank] = sum
  }
  return (random) => {
    const wanted = random() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

function replyOf(
  random: Random,
  at: number,
  templates: readonly PlantedTemplate[],
  draw: (random: Random) => number,
  { noise, paragraphs = [4, 9] }: PlantedOptions,
): PlantedReply {
  const reply: PlantedReply = { id: `r${at}`, text: '', uses: [], frame: [] }
  const used = new Set<number>()
  const hasFrame = random() < 1 / 3
  const frame = (text: string) => {
    reply.frame.push({ start: reply.text.length, end: reply.text.length + text.length })
    reply.text += `${text}\n`
  }
  if (hasFrame) for (const line of headOf(random)) frame(line)
  const plant = () => {
    const rank = draw(random)
    const family = templates[rank]?.family ?? rank
    if (used.has(family)) return false
    used.add(family)
    const filled = fillTemplate(random, templates[rank]?.pieces ?? [])
    const read = misread(random, filled.text, noise)
    const start = reply.text.length
    reply.uses.push({
      template: rank,
      start,
      end: start + read.text.length,
      clauses: filled.clauses,
      slots: filled.slots.map((slot) => ({
        type: slot.type,
        start: start + read.moved(slot.start),
        end: start + read.moved(slot.end),
      })),
    })
    reply.text += read.text
    return true
  }
  const prose = (text: string) => {
    reply.text += misread(random, text, noise).text
  }
  for (let left = whole(random, ...paragraphs); left > 0; left -= 1) {
    const form = random()
    if (form < 0.35) {
      if (!plant()) prose(paragraphOfProse(random))
    } else if (form < 0.6) {
      if (random() < 0.7) prose(sentence(random))
      plant()
      if (random() < 0.7 || reply.text.endsWith('\n')) prose(sentence(random))
      if (random() < 0.2) plant()
    } else prose(paragraphOfProse(random))
    reply.text += '\n'
  }
  if (hasFrame) for (const line of tailOf(random)) frame(line)
  reply.text = reply.text.trimEnd()
  return reply
}

function headOf(random: Random): string[] {
  const meeting = valueOf.meeting(random)
  return [
    `对${meeting}第${String(whole(random, 1, 300)).padStart(3, '0')}号提案的答复`,
    `${valueOf.person(random)}委员：`,
    `您提出的“关于${term(random)}的建议”的提案收悉，现将办理情况答复如下：`,
  ]
}

function tailOf(random: Random): string[] {
  return [
    pick(random, [
      '感谢您对我区工作的关心和支持，欢迎继续提出宝贵意见。',
      '最后，感谢您一直以来的关注，也希望您继续为我们的工作建言献策。',
    ]),
    `${valueOf.organ(random)}`,
    valueOf.date(random),
  ]
}
