import { commandOf } from '#renderer/editor/keys.ts'
import { expect, test } from 'vitest'

function stroke(keys: string) {
  const parts = keys.split('+')
  const code = parts.at(-1) ?? ''
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  return {
    code,
    key: digit ?? code,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    metaKey: false,
  }
}

const nothing = { hasGhost: false, hasOpenMarks: false, isWalking: false, isInTable: false }

test.each([
  ['Tab', { ...nothing, hasGhost: true }, { type: 'accept-all' }],
  ['Tab', { ...nothing, hasGhost: true, hasOpenMarks: true }, { type: 'accept-all' }],
  ['Tab', { ...nothing, hasOpenMarks: true }, { type: 'slot', direction: 'next' }],
  ['Shift+Tab', { ...nothing, hasGhost: true, hasOpenMarks: true }, { type: 'slot', direction: 'previous' }],
  ['Tab', nothing, { type: 'stay' }],
  ['Shift+Tab', nothing, null],
  ['Tab', { ...nothing, isInTable: true }, { type: 'cell', direction: 'next' }],
  ['Shift+Tab', { ...nothing, isInTable: true }, { type: 'cell', direction: 'previous' }],
  ['Tab', { ...nothing, isInTable: true, hasGhost: true }, { type: 'accept-all' }],
  ['Alt+Shift+ArrowUp', nothing, { type: 'shift', direction: 'up' }],
  ['Ctrl+ArrowRight', { ...nothing, hasGhost: true }, { type: 'accept-clause' }],
  ['Ctrl+ArrowRight', nothing, null],
  ['Escape', { ...nothing, hasGhost: true }, { type: 'quiet' }],
  ['Escape', nothing, null],
  ['Alt+BracketRight', nothing, { type: 'candidate', step: 1 }],
  ['Alt+BracketLeft', nothing, { type: 'candidate', step: -1 }],
  ['Alt+Digit5', nothing, { type: 'pick', index: 4 }],
  ['Alt+Digit6', nothing, null],
  ['Ctrl+Digit0', nothing, { type: 'level', level: 0 }],
  ['Ctrl+Digit4', nothing, { type: 'level', level: 4 }],
  ['Ctrl+Digit5', nothing, null],
  ['F8', nothing, { type: 'unconfirmed', direction: 'next' }],
  ['Shift+F8', nothing, { type: 'unconfirmed', direction: 'previous' }],
  ['Ctrl+Enter', nothing, { type: 'confirm' }],
  ['Ctrl+Space', nothing, { type: 'search' }],
  ['Alt+Slash', nothing, { type: 'search' }],
  [
    'Tab',
    { hasGhost: true, hasOpenMarks: true, isWalking: true, isInTable: false },
    { type: 'walk', direction: 'next' },
  ],
  ['Shift+Tab', { ...nothing, isWalking: true, isInTable: false }, { type: 'walk', direction: 'previous' }],
  ['Escape', { ...nothing, hasGhost: true, isWalking: true, isInTable: false }, { type: 'end-walk' }],
  ['Enter', { ...nothing, hasGhost: true, hasOpenMarks: true }, null],
  ['Space', { ...nothing, hasGhost: true, hasOpenMarks: true }, null],
])('%s with %o means %o', (keys, situation, command) => {
  expect(commandOf(stroke(keys), situation)).toEqual(command)
})
