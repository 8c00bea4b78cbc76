import { expect, test } from 'vitest'
import { profileSchema } from '#contract/profile.ts'
import type { Profile } from '#contract/profile.ts'
import {
  isSameProfile,
  longest,
  tidyWords,
  withResult,
  wrongResult,
  wrongWord,
} from '#renderer/features/settings/profile-edits.ts'

const results: Profile['results'] = [
  { mark: 'A', meaning: '已经解决', outcome: 'solved' },
  { mark: 'B', meaning: '正在解决', outcome: 'underway' },
]
const result = (mark: string, meaning = ''): Profile['results'][number] => ({
  mark,
  meaning,
  outcome: 'solved',
})

test.each([
  [1, result(' '), '标记不能空着'],
  [1, result('A'), '已有“A”'],
  [2, result('字'.repeat(longest.mark + 1)), '标记太长'],
  [2, result('C', '字'.repeat(longest.meaning + 1)), '意思太长'],
])('a result at place %i that does not fit is told why', (index, wanted, reason) => {
  expect(wrongResult(results, index, wanted)).toContain(reason)
})

test('a result is changed in its place or put at the end, without blanks around it', () => {
  expect(wrongResult(results, 0, result('A'))).toBe(null)
  expect(withResult(results, 0, result(' A1 ', ' 解决 '))[0]).toEqual(result('A1', '解决'))
  expect(withResult(results, 2, result('C')).map((one) => one.mark)).toEqual(['A', 'B', 'C'])
})

test('words stand once and without blanks; the first that is too long is named', () => {
  expect(tidyWords([' 采纳 ', '采纳', '', '留作参考'])).toEqual(['采纳', '留作参考'])
  expect(wrongWord(['采纳', '字'.repeat(31)], longest.word)).toContain('30')
  expect(wrongWord(['采纳'], longest.word)).toBe(null)
})

test('what the form takes a profile takes', () => {
  const full = '字'.repeat(60)
  const profile: Profile = profileSchema.parse({
    name: '某地',
    results: [
      { mark: full.slice(0, longest.mark), meaning: full.slice(0, longest.meaning), outcome: 'solved' },
    ],
    resultWords: [full.slice(0, longest.word)],
    organEndings: [full.slice(0, longest.ending)],
  })
  expect(profileSchema.parse(profile)).toEqual(profile)
  expect(isSameProfile(profile, structuredClone(profile))).toBe(true)
  expect(isSameProfile(profile, { ...profile, organEndings: [] })).toBe(false)
})
