import { subjectFrame, subjectJoints } from './lexicon/subjects.ts'

/** A subject without its frame, and the words of its matter, four characters or more. */
export function subjectWords(subject: string): { whole: string; words: string[] } {
  const whole = subject.replace(/[“”‘’《》\s]/gu, '').replace(subjectFrame, '')
  const words = whole
    .replace(subjectJoints, ' ')
    .split(' ')
    .filter((word) => word.length >= 4)
  return { whole, words }
}
