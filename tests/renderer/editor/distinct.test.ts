import { expect, test } from 'vitest'
import type { Suggestion } from '#contract/suggestion.ts'
import { distinct } from '#renderer/editor/distinct.ts'

function item(completes: string): Suggestion {
  return {
    completes,
    text: completes,
    templateId: null,
    slots: [],
    score: 1,
    sources: [],
    uses: 1,
    foreignOrgan: null,
    reason: 'continues',
    ghost: false,
  }
}

const whole = item('厚植包容审慎的宜创土壤，积极整合各类创新资源，探索应用场景。')
const end = item('积极整合各类创新资源，探索应用场景。')
const other = item('近年来，我区聚焦重点产业。')

test('the end of a passage that is offered whole is not offered again', () => {
  expect(distinct([whole, end, other], 5)).toEqual([whole, other])
})

test('of different items the first are kept, and none that would insert nothing', () => {
  expect(distinct([item(''), other, whole], 1)).toEqual([other])
})
