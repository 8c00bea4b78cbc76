import { expect, test } from 'vitest'
import { readSuggestLine } from '#cli/suggest-lines.ts'

const empty = { card: {}, heading: null, before: [], typed: '', limit: 5, span: 'best' }

test.each([
  ['{}', { kind: 'ask', id: {}, request: empty }],
  ['{"id":null}', { kind: 'ask', id: { id: null }, request: empty }],
  [
    '{"id":"a","card":null,"heading":null,"before":null,"typed":null,"limit":100,"more":1}',
    { kind: 'ask', id: { id: 'a' }, request: { ...empty, limit: 50 } },
  ],
  [
    '{"card":{"subject":null,"contact":{"name":"甲"},"term":3}}',
    {
      kind: 'ask',
      id: {},
      request: {
        ...empty,
        card: { subject: null, contact: { name: '甲', phone: null, address: null, postcode: null } },
      },
    },
  ],
  ['{"accepted":{"id":1,"index":2}}', { kind: 'accepted', id: 1, index: 2 }],
  ['{"dismissed":{"id":1}}', { kind: 'dismissed', id: 1, index: 0 }],
  ['{"id":1,"accepted":{"id":2,"index":-1}}', { kind: 'bad', id: { id: 1 }, field: 'accepted.index' }],
  ['{"id":1,"typed":3}', { kind: 'bad', id: { id: 1 }, field: 'typed' }],
  ['{"card":{"kind":"甲"}}', { kind: 'bad', id: {}, field: 'card.kind' }],
  [
    '{"card":{"kind":null,"addressees":null},"limit":null}',
    { kind: 'ask', id: {}, request: { ...empty, card: { kind: null, addressees: [] } } },
  ],
  ['{"id":1,"limit":0}', { kind: 'bad', id: { id: 1 }, field: 'limit' }],
  ['3', { kind: 'bad', id: {}, field: null }],
  ['{"id":1', { kind: 'bad', id: {}, field: null }],
])('The line %s is understood.', (line, expected) => {
  expect(readSuggestLine(line)).toEqual(expected)
})
