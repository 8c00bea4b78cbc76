import { expect, test } from 'vitest'
import { watchOpenElsewhere } from '#renderer/features/revisions/open-elsewhere.ts'
import type { Channel, DraftMessage } from '#renderer/features/revisions/open-elsewhere.ts'

/** Channels of one name: what one posts all others hear. */
function channels() {
  const open = new Set<{ listeners: ((event: { data: DraftMessage }) => void)[] }>()
  return (): Channel => {
    const own = { listeners: [] as ((event: { data: DraftMessage }) => void)[] }
    open.add(own)
    return {
      postMessage: (message) => {
        for (const other of open)
          if (other !== own) for (const listener of other.listeners) listener({ data: message })
      },
      addEventListener: (_type, listener) => void own.listeners.push(listener),
      close: () => void open.delete(own),
    }
  }
}

test('both windows are told at once that a draft is open twice, and when it no longer is', () => {
  const channel = channels()
  const told: [string, number][] = []
  watchOpenElsewhere(channel(), 'd', 'one', (others) => told.push(['one', others]))
  const end = watchOpenElsewhere(channel(), 'd', 'two', (others) => told.push(['two', others]))
  expect(told).toEqual([
    ['two', 1],
    ['one', 1],
  ])
  end()
  expect(told.at(-1)).toEqual(['one', 0])
})

test('another draft in another window is nobody’s business', () => {
  const channel = channels()
  const told: number[] = []
  watchOpenElsewhere(channel(), 'd', 'one', (others) => told.push(others))
  watchOpenElsewhere(channel(), 'other', 'two', (others) => told.push(others))
  expect(told).toEqual([])
})
