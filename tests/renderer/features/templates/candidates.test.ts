import { expect, test } from 'vitest'
import { candidatesFor } from '#renderer/features/templates/candidates.ts'
import { summaryOf } from './summaries.ts'

const template = { id: '本', part: 'opening', variants: ['变二', '变一'] }
const all = [
  summaryOf('本'),
  summaryOf('多', { uses: 9 }),
  summaryOf('同', { part: 'opening' }),
  summaryOf('变一', { uses: 8 }),
  summaryOf('变二', { part: 'opening' }),
  summaryOf('废', { state: 'obsolete' }),
  summaryOf('架', { kind: 'structure' }),
]

test('variants come first in their order, then the same part, then the most used; itself and what is out of use do not', () => {
  const ids = (withVariants: boolean) => candidatesFor(template, all, withVariants).map(({ id }) => id)
  expect(ids(true)).toEqual(['变二', '变一', '同', '多'])
  expect(ids(false)).toEqual(['同', '变二', '多', '变一'])
})
