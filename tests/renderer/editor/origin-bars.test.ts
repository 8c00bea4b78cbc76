import { joinLines } from '#renderer/editor/origin-bars.ts'
import { expect, test } from 'vitest'
import { card, template, typed } from './drafts.ts'

test('lines of one origin that follow each other are one bar; each kind has its own', () => {
  const library = { kind: 'library', origin: template } as const
  expect(
    joinLines([
      { ...library, top: 0, bottom: 20 },
      { kind: 'typed', origin: typed, top: 20, bottom: 40 },
      { ...library, top: 20, bottom: 40 },
      { ...library, origin: { from: 'reply', ref: 'r1' }, top: 40, bottom: 60 },
      { kind: 'card', origin: card('案由'), top: 60, bottom: 80 },
      { kind: 'typed', origin: typed, top: 200, bottom: 220 },
    ]),
  ).toEqual([
    { ...library, top: 0, height: 40 },
    { kind: 'typed', origin: typed, top: 20, height: 20 },
    { kind: 'library', origin: { from: 'reply', ref: 'r1' }, top: 40, height: 20 },
    { kind: 'card', origin: card('案由'), top: 60, height: 20 },
    { kind: 'typed', origin: typed, top: 200, height: 20 },
  ])
})
