import { createSketch, hashRun } from './sketch.ts'

/** How usual runs of characters are in the library. */
export interface Wordings {
  add(texts: readonly string[], subject: string | null): void
  /** In how many replies a run of four Chinese characters stands. */
  ofFour(run: string): number
  /** The same for two. */
  ofPair(pair: string): number
  /** Characters that stand between two others in usual wordings, as far as pairs tell; either may be '' at the end of a run. */
  between(left: string, right: string): string[]
  /** In how many subjects a run of four stands. */
  inSubjects(run: string): number
}

const usualBits = 22
const runs = /\p{Script=Han}+/gu

/** @param bits  size of the counters: 2 to this power for runs of four, a quarter for pairs */
export function createWordings(bits: number = usualBits): Wordings {
  const four = createSketch(bits)
  const two = createSketch(Math.max(4, bits - 2))
  const subjects = new Map<string, number>()
  const characters = new Set<string>()
  const betweens = new Map<string, string[]>()
  return {
    add(texts, subject) {
      betweens.clear()
      four.nextReply()
      two.nextReply()
      for (const text of texts) {
        for (const [run] of text.matchAll(runs)) {
          for (let at = 0; at < run.length; at++) {
            characters.add(run.charAt(at))
            if (at + 2 <= run.length) two.add(hashRun(run, at, at + 2))
            if (at + 4 <= run.length) four.add(hashRun(run, at, at + 4))
          }
        }
      }
      const own = new Set<string>()
      for (const [run] of (subject ?? '').matchAll(runs)) {
        for (let at = 0; at + 4 <= run.length; at++) own.add(run.slice(at, at + 4))
      }
      for (const run of own) subjects.set(run, (subjects.get(run) ?? 0) + 1)
    },
    ofFour: (run) => four.count(hashRun(run, 0, run.length)),
    ofPair: (pair) => two.count(hashRun(pair, 0, pair.length)),
    inSubjects: (run) => subjects.get(run) ?? 0,
    between(left, right) {
      const key = left + ' ' + right
      const known = betweens.get(key)
      if (known !== undefined) return known
      const found = [...characters].filter(
        (character) =>
          (left === '' || two.count(hashRun(left + character, 0, 2)) > 0) &&
          (right === '' || two.count(hashRun(character + right, 0, 2)) > 0),
      )
      betweens.set(key, found)
      return found
    },
  }
}
