import { expect, test } from 'vitest'
import { commandOfKey } from '#renderer/ui/command-keys.ts'

const plain = { altKey: false, ctrlKey: false, shiftKey: false, metaKey: false }

test.each([
  [{ ...plain, code: 'F1' }, 'show-keys'],
  [{ ...plain, code: 'Digit1', altKey: true, shiftKey: true }, 'show-desk'],
  [{ ...plain, code: 'Digit4', altKey: true, shiftKey: true }, 'show-settings'],
  [{ ...plain, code: 'KeyN', altKey: true }, 'new-case'],
  [{ ...plain, code: 'Digit1' }, null],
  [{ ...plain, code: 'Digit1', altKey: true }, null],
  [{ ...plain, code: 'KeyN', altKey: true, shiftKey: true }, null],
  [{ ...plain, code: 'KeyN', ctrlKey: true, altKey: true }, null],
  [{ ...plain, code: 'F1', shiftKey: true }, null],
])('%o means %s', (key, command) => {
  expect(commandOfKey(key)).toBe(command)
})
