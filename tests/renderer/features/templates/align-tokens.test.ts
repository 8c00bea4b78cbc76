import { expect, test } from 'vitest'
import { alignTokens } from '#renderer/features/templates/align-tokens.ts'

const told = (left: string, right: string) =>
  alignTokens([...left], [...right])
    .map(({ side, token }) => `${{ both: '=', left: '-', right: '+' }[side]}${token}`)
    .join('')

test('what both have is aligned, what one has stands where it belongs', () => {
  expect(told('甲乙丙丁', '甲丙戊丁')).toBe('=甲-乙=丙+戊=丁')
  expect(told('', '甲')).toBe('+甲')
  expect(told('甲', '')).toBe('-甲')
  expect(told('', '')).toBe('')
})

test('middles too long to align are given one after the other', () => {
  const aligned = told(`首${'甲'.repeat(3_001)}尾`, `首${'乙'.repeat(3_001)}尾`)
  expect(aligned).toBe(`=首${'-甲'.repeat(3_001)}${'+乙'.repeat(3_001)}=尾`)
})
