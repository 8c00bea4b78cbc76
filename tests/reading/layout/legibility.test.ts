import { expect, test } from 'vitest'
import { Legibility } from '#reading/layout/legibility.ts'

function judge(text: string): { visible: number; isGarbled: boolean } {
  const legibility = new Legibility()
  legibility.add(text)
  return { visible: legibility.visible, isGarbled: legibility.isGarbled }
}

const reply =
  '您提出的关于加快推进人工智能产业发展的建议收悉，现将办理情况答复如下：近年来，我局持续推进各项工作。'

test.each([
  ['a reply', reply.repeat(2), false],
  ['Latin text', 'AI generated content (AIGC) — naïve façade', false],
  ['nothing', ' \n　', false],
  ['a reply with a few odd characters', `${reply}\ue000\ue001`, false],
  ['private characters', '\ue001\ue002\ue003'.repeat(9), true],
  ['replacement characters among others', `${reply.slice(0, 20)}\ufffd\ufffd\ufffd`, true],
  ['controls', '\u0003\u0004\u0005'.repeat(9), true],
  ['letters of far scripts', 'ᄀऀ෴กখაሀ'.repeat(9), true],
  ['rare characters only', '齾龘灪爩麤籲鱻虋厵滟'.repeat(9), true],
])('%s: garbled is %s', (_, text, isGarbled) => {
  expect(judge(text).isGarbled).toEqual(isGarbled)
})

test('white space is not visible', () => {
  expect(judge(' 甲　乙\t丙\n')).toEqual({ visible: 3, isGarbled: false })
})
