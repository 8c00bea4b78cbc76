/** Finds terms of four characters that differ from a run in one character. */
export interface NearTerms {
  /** The terms that differ from `run` in one character alone, and where. */
  near(run: string): { term: string; at: number }[]
}

/** Length of the terms. */
export const termLength = 4
const half = termLength / 2

/**
 * Terms by their halves: what differs in one character has one half in common, so that a look-up takes two steps whatever the number of
 * terms. O(number of terms) to build.
 */
export function nearTerms(terms: Iterable<string>): NearTerms {
  const byFirst = new Map<string, string[]>()
  const byLast = new Map<string, string[]>()
  for (const term of terms) {
    add(byFirst, term.slice(0, half), term)
    add(byLast, term.slice(half), term)
  }
  return {
    near(run) {
      const first = byFirst.get(run.slice(0, half))
      const last = byLast.get(run.slice(half))
      if (first === undefined && last === undefined) return []
      return [...(first ?? []), ...(last ?? [])].flatMap((term) => {
        const at = onlyDifference(term, run)
        return at < 0 ? [] : [{ term, at }]
      })
    },
  }
}

function add(byHalf: Map<string, string[]>, key: string, term: string): void {
  const known = byHalf.get(key)
  if (known === undefined) byHalf.set(key, [term])
  else known.push(term)
}

/** The place in which two runs of one length differ; -1 where there is none or more than one. */
function onlyDifference(a: string, b: string): number {
  let found = -1
  for (let at = 0; at < termLength; at++) {
    if (a[at] === b[at]) continue
    if (found >= 0) return -1
    found = at
  }
  return found
}
