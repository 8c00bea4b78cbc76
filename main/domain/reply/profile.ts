import type { Profile } from '#contract/profile.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { defaultProfile } from './lexicon/profile.ts'

const letterMark = /^[A-Za-z]$/

function together(usual: readonly string[], own: readonly string[]): string[] {
  return [...new Set([...usual, ...own])]
}

/** Letters of the results beyond those that every place knows, in both cases. */
function lettersOf(profile: Profile): string {
  const letters = profile.results.map(({ mark }) => mark).filter((mark) => letterMark.test(mark))
  const beyond = letters.filter((letter) => !/[A-D]/i.test(letter))
  return together(
    [],
    beyond.flatMap((letter) => [letter.toUpperCase(), letter.toLowerCase()]),
  ).join('')
}

/**
 * What the parser needs of a place's vocabulary, together with the general one, which every place understands. Null gives the
 * general one alone.
 */
export function parserProfile(profile: Profile | null): ReplyProfile {
  if (profile === null) return defaultProfile
  const words = profile.results.map(({ mark }) => mark.trim()).filter((mark) => !letterMark.test(mark))
  return {
    resultWords: together(defaultProfile.resultWords, [...words, ...profile.resultWords]),
    resultLetters: defaultProfile.resultLetters + lettersOf(profile),
    organEndings: together(defaultProfile.organEndings, profile.organEndings),
  }
}
