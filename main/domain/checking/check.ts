import type { DraftBlock } from '#contract/draft.ts'
import type { Finding } from '#contract/finding.ts'
import type { Profile } from '#contract/profile.ts'
import type { Point } from '#contract/proposal.ts'
import type { ReadReply } from '#contract/reply.ts'
import { type GivenCase, factsOfCase } from './case.ts'
import type { Checked, Mark, Rule } from './checked.ts'
import type { LibraryFacts } from './library-facts.ts'
import { rules } from './rules.ts'

/** What is known of a text beside its case and the library. */
export interface CheckOptions {
  profile?: Profile | null
  points?: readonly Point[]
  /** Of a draft, paragraph n being block n. */
  blocks?: readonly DraftBlock[] | null
}

export type Check = (
  text: ReadReply,
  card: GivenCase | null,
  library: LibraryFacts,
  options?: CheckOptions,
) => Finding[]

/**
 * Checks a text for the case it is meant for.
 *
 * @param text     a reply or a draft as read; neither normalised nor changed
 * @param card     the case; what it leaves open is taken from the text, so that without a card the text is held against itself
 * @param library  what other replies say (`libraryFacts`); `noLibrary` when there is none
 * @returns        findings in the order of the text, errors first where they share a place
 *
 * O(length of the text), whatever the size of the library.
 */
export const check: Check = (text, card, library, options) => createCheck()(text, card, library, options)

/**
 * A check that remembers: of a text that is checked again only paragraphs that changed are looked at anew by the rules that
 * look at one at a time. Finds what `check` finds, whatever was checked before.
 */
export function createCheck(): Check {
  let around = ''
  let knownLibrary: LibraryFacts | null = null
  let known = new Map<string, unknown>()
  let knownPassages = new Map<string, Map<string, Mark[]>>()

  return (read, card, library, { profile = null, points = [], blocks = null } = {}) => {
    const date = card?.date ?? card?.deadline ?? null
    const key = JSON.stringify([date, profile])
    if (key !== around || library !== knownLibrary) {
      known = new Map()
      knownPassages = new Map()
    }
    around = key
    knownLibrary = library
    const seen = new Map<string, unknown>()
    const remember = <T>(place: string, make: () => T): T => {
      const before = seen.has(place) ? seen : known
      const value = before.has(place) ? (before.get(place) as T) : make()
      seen.set(place, value)
      return value
    }
    const seenPassages = new Map<string, Map<string, Mark[]>>()
    const passages = read.paragraphs.map(({ start, end, part, level }) => {
      const passage = { text: read.text.slice(start, end), part, level }
      const place = `${part} ${level} ${passage.text}`
      const marks = seenPassages.get(place) ?? knownPassages.get(place) ?? new Map<string, Mark[]>()
      seenPassages.set(place, marks)
      return { start, passage, marks }
    })
    const facts = factsOfCase(card, read.reply)
    const checked: Checked = { read, given: card, facts, library, profile, points, blocks, remember }
    const marksOf = (rule: Rule): Mark[] => {
      if ('run' in rule) return rule.run(checked)
      return passages.flatMap(({ start, passage, marks }) => {
        const found = marks.get(rule.id) ?? rule.inParagraph(passage, { library, profile, date })
        marks.set(rule.id, found)
        return found.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }))
      })
    }
    const findings = findingsOf(checked, marksOf)
    // What the text no longer says is forgotten.
    known = seen
    knownPassages = seenPassages
    return findings
  }
}

const order: readonly Finding['severity'][] = ['error', 'warning', 'hint']

function findingsOf({ read, profile }: Checked, marksOf: (rule: Rule) => Mark[]): Finding[] {
  const findings = new Map<string, Finding>()
  for (const rule of rules) {
    const severity = profile?.checks[rule.id] ?? rule.severity
    if (severity === 'off') continue
    for (const { start, end, message, suggestion } of marksOf(rule)) {
      const text = read.text.slice(start, end)
      if (isProtected(read.text, start, end, profile)) continue
      const place = start === end ? `${rule.id} ${start} ${message}` : `${start} ${end}`
      const first = findings.get(place)
      if (first === undefined)
        findings.set(place, { rule: rule.id, severity, message, start, end, text, suggestion })
      else if (order.indexOf(severity) < order.indexOf(first.severity))
        findings.set(place, {
          rule: rule.id,
          severity,
          message,
          start,
          end,
          text,
          suggestion: suggestion ?? first.suggestion,
        })
      else first.suggestion ??= suggestion
    }
  }
  return withoutCovered([...findings.values()]).toSorted(
    (a, b) => a.start - b.start || order.indexOf(a.severity) - order.indexOf(b.severity) || a.end - b.end,
  )
}

/** Of rules that see the same slip in two ways the wider place is told: the rule, and those that it makes needless within its place. */
const covers: Readonly<Record<string, readonly string[]>> = {
  organ: ['leftover-place', 'other-place'],
  'leftover-place': ['other-place'],
  misprint: ['term-misprint', 'likely-misprint', 'own-misprint'],
  'term-misprint': ['likely-misprint', 'own-misprint'],
}

function withoutCovered(findings: Finding[]): Finding[] {
  const wide = findings.filter(({ rule }) => covers[rule] !== undefined)
  return findings.filter(
    (one) =>
      !wide.some(
        ({ rule, start, end }) =>
          covers[rule]?.includes(one.rule) === true && start <= one.start && end >= one.end,
      ),
  )
}

/** Whether the place lies within a word that the office calls right. */
function isProtected(text: string, start: number, end: number, profile: Profile | null): boolean {
  if (start === end || profile === null) return false
  return profile.words.protected.some((word) => {
    for (let at = text.indexOf(word, Math.max(0, end - word.length)); at >= 0 && at <= start;) {
      if (at + word.length >= end) return true
      at = text.indexOf(word, at + 1)
    }
    return false
  })
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
