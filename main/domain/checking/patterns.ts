import type { Finding } from '#contract/finding.ts'
import type { Part } from '#contract/reply.ts'
import { type Rule, type Span, isInside, spansOf } from './checked.ts'

/** A slip that a pattern tells, within one paragraph. Group `at` of the pattern is the place where there is one, else the whole match. */
export interface SlipPattern {
  id: string
  severity: Finding['severity']
  /** Global. */
  pattern: RegExp
  parts: readonly Part[]
  /** What is left alone: names in 《》, quotations as well, or nothing. */
  spares: 'titles' | 'quotations' | 'nothing'
  message(found: string, groups: readonly string[]): string
  /** What to write; null where nothing is sure. */
  fix(found: string, groups: readonly string[]): string | null
}

/** Addresses of web and mail, file names, fractions with letters: marks in them are no punctuation. */
const codeLike =
  /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；、）”]+|[\w.+-]+@[\w.-]+|(?=[0-9\-_./+]*[A-Za-z])[A-Za-z0-9]+(?:[-_./+][A-Za-z0-9]+)+/gu
const titles = /《[^》\n]*》/g
const quotations = /“[^”\n]*”|《[^》\n]*》/g

/** The rule of one or several patterns that share an id. */
export function patternRule(patterns: readonly [SlipPattern, ...SlipPattern[]]): Rule {
  const [{ id, severity }] = patterns
  return {
    id,
    severity,
    inParagraph: ({ text, part }) =>
      patterns.flatMap(({ pattern, parts, spares, message, fix }) => {
        if (!parts.includes(part)) return []
        const spared: Span[] =
          spares === 'nothing' ? [] : spansOf(text, spares === 'titles' ? titles : quotations)
        const codes = spansOf(text, codeLike)
        return [...text.matchAll(pattern)].flatMap((match) => {
          const found = match.groups?.['at'] ?? match[0]
          const start = match.index + (found === match[0] ? 0 : match[0].indexOf(found))
          if (found === '' || isInside(start, spared) || isInside(start, codes)) return []
          const groups = match.slice(1).map((group: string | undefined) => group ?? '')
          return [
            {
              start,
              end: start + found.length,
              message: message(found, groups),
              suggestion: fix(found, groups),
            },
          ]
        })
      }),
  }
}

/** A rule for each id of a table, in the order of their first patterns. */
export function patternRules(table: readonly SlipPattern[]): Rule[] {
  const byId = new Map<string, [SlipPattern, ...SlipPattern[]]>()
  for (const pattern of table) {
    const known = byId.get(pattern.id)
    if (known === undefined) byId.set(pattern.id, [pattern])
    else known.push(pattern)
  }
  return [...byId.values()].map(patternRule)
}
