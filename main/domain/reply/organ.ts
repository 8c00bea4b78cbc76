import { letterhead, sealed } from './lexicon/formulas.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { markerOf } from './numbering.ts'

/** A name stripped of what is printed around it: 文件 of a letterhead, （盖章） of a signature. */
export function bareOrgan(text: string): string {
  return text.replace(sealed, '').replace(letterhead, '')
}

/** Whether a text is nothing but the name of an organ: no marks but brackets and 、, with an ending the profile knows. */
export function isOrganName(text: string, profile: ReplyProfile): boolean {
  const bare = text.replace(sealed, '')
  if (!/^[\p{Script=Han}A-Z0-9（）、·]{3,60}$/u.test(bare) || markerOf(bare).level > 0) return false
  return profile.organEndings.some((ending) => bare.endsWith(ending) && bare.length > ending.length + 1)
}
