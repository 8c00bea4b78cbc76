import type { StoredReply } from '#contract/reply.ts'
import type { SuggestRequest, Suggestion } from '#contract/suggestion.ts'
import type { Template } from '#contract/template.ts'
import { emptyHabits } from './habits.ts'
import { buildIndex } from './index.ts'
import { suggest } from './suggest.ts'

/** What a simulated writer got. Shares are 0..1 of characters. */
export interface TypingReport {
  characters: number
  /** Characters that were inserted by picking an item. */
  saved: number
  /** The same of the characters inside a run of 13 that stands in the library, and how many those are. */
  savedReused: number
  reusedCharacters: number
  picks: number
  /** Requests made, one at every stop of the writer. */
  requests: number
  /** Different ghost texts shown, and the share of which the first clause or more is what the writer wanted. */
  ghosts: number
  ghostAcceptance: number
  /** Beginnings of paragraphs that the library has, and the shares for which an item, or the first, is that paragraph. */
  knownParagraphs: number
  paragraphAmongItems: number
  paragraphFirst: number
  /** Mean of 1 / rank among the items, 0 where it is none of them. */
  paragraphRank: number
}

/** Answers a request; the simulation's peers are other functions of this shape. */
export type Suggester = (request: SuggestRequest) => Pick<Suggestion, 'completes' | 'ghost' | 'text'>[]

const reusedRun = 13
const typedAtOnce = 2
const itemsShown = 5
const clauseEnd = /[，。；：、！？]/u

/**
 * Lets an ideal writer type held-out replies over a library: before every input unit of two characters he looks at five
 * items and takes the first whose whole `completes` is what he wants to write; else he types the unit. Taking costs no
 * characters; `picks` tells how often he took.
 *
 * @param library    replies that are known; must not hold the held ones
 * @param templates  mined from the library; may be empty
 * @param held       replies to type, paragraph by paragraph, each with its own fields as the card
 */
export function evaluateTyping(
  library: StoredReply[],
  templates: Template[],
  held: StoredReply[],
): TypingReport {
  const index = buildIndex(library, templates)
  const habits = emptyHabits()
  return simulateTyping(library, held, (request) => suggest(index, request, habits))
}

/** As `evaluateTyping`, for any answering function. */
export function simulateTyping(library: StoredReply[], held: StoredReply[], answer: Suggester): TypingReport {
  const runs = collectRuns(library)
  const paragraphs = new Set(library.flatMap((reply) => paragraphTexts(reply)))
  const count = {
    characters: 0,
    saved: 0,
    savedReused: 0,
    reused: 0,
    picks: 0,
    requests: 0,
    ghosts: 0,
    ghostsTaken: 0,
  }
  const known = { paragraphs: 0, among: 0, first: 0, rank: 0 }
  for (const reply of held) {
    const before: string[] = []
    for (const text of paragraphTexts(reply)) {
      const reused = markReused(text, runs)
      count.characters += text.length
      count.reused += reused.reduce((sum, mark) => sum + mark, 0)
      const ghosts = new Set<string>()
      let at = 0
      while (at < text.length) {
        const typed = text.slice(0, at)
        const rest = text.slice(at)
        const items = answer({
          card: reply.reply,
          heading: null,
          before: [...before],
          typed,
          limit: itemsShown,
          span: 'best',
        })
        count.requests += 1
        if (at === 0 && paragraphs.has(text)) {
          known.paragraphs += 1
          const at = items.findIndex((item) => item.text === text)
          if (at >= 0) known.among += 1
          if (at >= 0) known.rank += 1 / (at + 1)
          if (at === 0) known.first += 1
        }
        const ghost = items.find((item) => item.ghost)
        if (ghost !== undefined && !ghosts.has(typed + ghost.completes)) {
          ghosts.add(typed + ghost.completes)
          count.ghosts += 1
          if (rest.startsWith(firstClause(ghost.completes))) count.ghostsTaken += 1
        }
        const taken = items.find((item) => item.completes !== '' && rest.startsWith(item.completes))
        if (taken === undefined) {
          at += typedAtOnce
          continue
        }
        count.picks += 1
        count.saved += taken.completes.length
        for (let place = at; place < at + taken.completes.length; place += 1)
          count.savedReused += reused[place] ?? 0
        at += taken.completes.length
      }
      before.push(text)
    }
  }
  return {
    characters: count.characters,
    saved: share(count.saved, count.characters),
    savedReused: share(count.savedReused, count.reused),
    reusedCharacters: count.reused,
    picks: count.picks,
    requests: count.requests,
    ghosts: count.ghosts,
    ghostAcceptance: share(count.ghostsTaken, count.ghosts),
    knownParagraphs: known.paragraphs,
    paragraphAmongItems: share(known.among, known.paragraphs),
    paragraphFirst: share(known.first, known.paragraphs),
    paragraphRank: share(known.rank, known.paragraphs),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function firstClause(text: string): string {
  const end = text.search(clauseEnd)
  return end < 0 ? text : text.slice(0, end + 1)
}

/** The paragraphs of a reply that have text, in order. */
export function paragraphTexts(reply: StoredReply): string[] {
  return reply.paragraphs.map(({ start, end }) => reply.text.slice(start, end)).filter((text) => text !== '')
}

function collectRuns(library: StoredReply[]): Set<string> {
  const runs = new Set<string>()
  for (const { text } of library) {
    for (let at = 0; at + reusedRun <= text.length; at += 1) runs.add(text.slice(at, at + reusedRun))
  }
  return runs
}

/** 1 for every character inside a run that the library has. */
function markReused(text: string, runs: Set<string>): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (let at = 0; at + reusedRun <= text.length; at += 1) {
    if (runs.has(text.slice(at, at + reusedRun))) marks.fill(1, at, at + reusedRun)
  }
  return marks
}
