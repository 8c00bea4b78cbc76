import type { Profile } from '#contract/profile.ts'
import { settings as words } from '#renderer/strings/settings.ts'

type Result = Profile['results'][number]

/** As long as the profile's schema allows. */
export const longest = { mark: 30, meaning: 60, word: 30, ending: 10 } as const

/** Why a result cannot stand at `index` of a list; null when it can. */
export function wrongResult(results: readonly Result[], index: number, result: Result): string | null {
  const { profile: text } = words
  const mark = result.mark.trim()
  if (mark === '') return text.emptyMark
  if (mark.length > longest.mark) return text.longMark(longest.mark)
  if (results.some((other, at) => at !== index && other.mark === mark)) return text.doubledMark(mark)
  return result.meaning.trim().length > longest.meaning ? text.longMeaning(longest.meaning) : null
}

/** The results with one put at `index`, at the end when there is none yet. */
export function withResult(results: readonly Result[], index: number, result: Result): Result[] {
  const tidy = { ...result, mark: result.mark.trim(), meaning: result.meaning.trim() }
  return index < results.length ? results.with(index, tidy) : [...results, tidy]
}

/** Words as they are kept: without blanks around them, each once. */
export function tidyWords(typed: readonly string[]): string[] {
  return [...new Set(typed.map((word) => word.trim()).filter((word) => word !== ''))]
}

/** The first word that is too long, as a sentence; null when all fit. */
export function wrongWord(typed: readonly string[], most: number): string | null {
  const word = typed.find((one) => one.length > most)
  return word === undefined ? null : words.profile.longWord(word, most)
}

/** Whether two profiles say the same, whatever order their keys have. */
export function isSameProfile(a: Profile, b: Profile): boolean {
  const plain = ({
    name,
    results,
    resultWords,
    organEndings,
    deadlines,
    resultPlace,
    jointReply,
  }: Profile) => [
    name,
    results.map(({ mark, meaning, outcome }) => [mark, meaning, outcome]),
    resultWords,
    organEndings,
    [deadlines.reply, deadlines.extended, deadlines.joint, deadlines.redo],
    resultPlace,
    jointReply,
  ]
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

/** Whether the office has words of its own for 核查, or other levels than the usual ones. */
export function hasOwnChecks({ words: own, checks }: Profile): boolean {
  return own.protected.length + own.forbidden.length + own.renamed.length + Object.keys(checks).length > 0
}
