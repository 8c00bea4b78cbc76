import { subjectFrame } from './lexicon/versions.ts'

/** A subject without what is printed around it in one place and not in the other: 关于, quotation marks, 的建议. Null when nothing is left. */
export function bareSubject(subject: string | null): string | null {
  const bare = (subject ?? '').replace(/[\s“”‘’"'《》〈〉]/g, '').replace(subjectFrame, '')
  return bare === '' ? null : bare
}
