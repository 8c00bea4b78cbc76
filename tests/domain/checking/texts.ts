import type { Finding } from '#contract/finding.ts'
import type { Part, ReadReply, Reply } from '#contract/reply.ts'
import type { GivenCase } from '#domain/checking/case.ts'
import { check } from '#domain/checking/check.ts'
import {
  type FactFields,
  type LibraryFacts,
  libraryFacts,
  noLibrary,
} from '#domain/checking/library-facts.ts'
import { defaultProfile } from '#domain/reply/lexicon/profile.ts'
import { composeReply } from '#domain/reply/parse.ts'

/** A text of paragraphs with their parts, taken as written. */
export function textOf(...parts: [Part, string][]): ReadReply {
  return composeReply(
    parts.map(([part, text]) => ({ part, text, level: 0 })),
    [],
    defaultProfile,
  )
}

/** An invented reply of 政协 for one member; `changes` replace a part's text, null takes the part out. */
export function sample(changes: Partial<Record<Part, string | null>> = {}): ReadReply {
  const parts: [Part, string | null][] = [
    ['title', '关于对栖岭县政协第十二届三次会议第045号提案的答复'],
    ['documentNumber', null],
    ['result', '签发人：吴大同'],
    ['salutation', '林小川委员：'],
    ['opening', '您提出的《关于改善村道照明的建议》的提案收悉，现答复如下：'],
    ['paragraph', '近年来，我局新装路灯。'],
    ['closing', '感谢您的关心。'],
    ['attachment', null],
    ['signature', '栖岭县交通运输局'],
    ['date', '2024年5月6日'],
    ['publicity', null],
    ['contact', '联系人：周明月'],
  ]
  return textOf(
    ...parts.flatMap(([part, text]): [Part, string][] => {
      const change = changes[part] === undefined ? text : changes[part]
      return change === null ? [] : [[part, change]]
    }),
  )
}

export const otherReply: FactFields = {
  title: '关于对栖岭县政协第十二届二次会议第007号提案的答复',
  meeting: '栖岭县政协第十二届二次会议',
  addressees: ['何远山', '高峰'],
  honorific: '委员',
  signer: '郑和平',
  contact: { name: '孙晓', phone: null, address: null, postcode: null },
  date: '2023-04-01',
  number: '007',
  organ: null,
  subject: null,
  blocks: [],
}

export const library: LibraryFacts = libraryFacts([
  otherReply,
  { ...otherReply, title: null, addressees: ['民革栖岭县委'], honorific: null },
])

/** What a check finds, short: rule, text, suggestion; parts that a cut-down text lacks are left out. */
export function found(
  text: ReadReply,
  card: GivenCase | null = null,
  facts: LibraryFacts = noLibrary,
): [rule: string, text: string, suggestion: string | null][] {
  return check(text, card, facts)
    .filter(({ rule }) => rule !== 'incomplete')
    .map((one: Finding) => [one.rule, one.text, one.suggestion])
}

/** The invented reply's own fields. */
export function own(changes: Partial<Reply> = {}): Partial<Reply> {
  return { ...sample().reply, ...changes }
}
