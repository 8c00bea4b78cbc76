import { expect, test } from 'vitest'
import { defaultProfile } from '#domain/reply/lexicon/profile.ts'
import { isSignature, signingOrgan } from '#domain/reply/organ.ts'

test.each([
  ['某县民政局', '某县民政局'],
  ['某县民政局（盖章）', '某县民政局'],
  ['某县民政局局长', '某县民政局'],
  ['某县民政局长', '某县民政局'],
  ['某区科学技术委员会主任王某某', '某区科学技术委员会'],
  ['某市人民政府副市长', '某市人民政府'],
  ['某县民政局副局长', '某县民政局'],
])('REPLY-7: %s signs for %s', (line, organ) => {
  expect([isSignature(line, defaultProfile), signingOrgan(line, defaultProfile)]).toEqual([true, organ])
})

test.each(['局长', '某某区长', '由局长负责落实', '我局已向某县民政局局长汇报。', '感谢您的支持！'])(
  'REPLY-7: %s does not sign',
  (line) => {
    expect(isSignature(line, defaultProfile)).toBe(false)
  },
)
