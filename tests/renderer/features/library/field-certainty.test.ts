import { expect, test } from 'vitest'
import { unsureFields } from '#renderer/features/library/field-certainty.ts'

test('a field read without certainty is to be checked until it was corrected', () => {
  const places = [
    { field: 'organ', start: 0, end: 1, confidence: 0.69 },
    { field: 'date', start: 1, end: 2, confidence: 0.7 },
    { field: 'signer', start: 2, end: 3, confidence: 0.2 },
  ]
  expect([...unsureFields(places, (field) => field === 'signer')]).toEqual(['organ'])
})
