import { letterhead, officeOfOrgan, organLetters, sealed, signersOffice } from './lexicon/formulas.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { markerOf } from './numbering.ts'

/** A name stripped of what is printed around it: 文件 of a letterhead, （盖章） of a signature. */
export function bareOrgan(text: string): string {
  return text.replace(sealed, '').replace(letterhead, '')
}

/** Whether a text is nothing but the name of an organ: no marks but brackets and 、, with an ending the profile knows. */
export function isOrganName(text: string, profile: ReplyProfile): boolean {
  const bare = text.replace(sealed, '')
  if (!organLetters.test(bare) || markerOf(bare).level > 0) return false
  return profile.organEndings.some((ending) => bare.endsWith(ending) && bare.length > ending.length + 1)
}

/** The organ whose chief signs: 某某局 of 某某局局长, 某某局长 or 某某局局长王某. Null when the text names no organ with an office. */
function organOfSigner(text: string, profile: ReplyProfile): string | null {
  if (text.length > 40) return null
  const candidates = [signersOffice.exec(text)?.[1], officeOfOrgan.exec(text)?.[1]]
  return candidates.find((organ) => organ !== undefined && isOrganName(organ, profile)) ?? null
}

/** Whether a line signs: the name of an organ, or of its chief's office beside whose stamp it stands. */
export function isSignature(text: string, profile: ReplyProfile): boolean {
  return isOrganName(text, profile) || organOfSigner(text, profile) !== null
}

/** The organ that a line of a signature names. */
export function signingOrgan(text: string, profile: ReplyProfile): string {
  const bare = bareOrgan(text)
  return isOrganName(bare, profile) ? bare : (organOfSigner(bare, profile) ?? bare)
}
