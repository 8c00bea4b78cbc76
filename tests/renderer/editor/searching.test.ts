import type { FoundPassage, Suggestion } from '#contract/suggestion.ts'
import type { Timers } from '#renderer/editor/asker.ts'
import { createSearching } from '#renderer/editor/searching.ts'
import type { Found, SearchMove } from '#renderer/editor/searching.ts'
import { expect, test } from 'vitest'

function offer(text: string): Suggestion {
  return {
    completes: text,
    text,
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

const passage = (text: string): FoundPassage => ({ suggestion: offer(text), matches: [], subject: null })

function setUp(mayOpen = true) {
  const waiting = new Map<number, () => void>()
  let last = 0
  const timers: Timers = {
    set: (task) => {
      last += 1
      waiting.set(last, task)
      return last
    },
    clear: (handle) => waiting.delete(handle),
  }
  const asked: string[] = []
  const answers: ((found: Found | null) => void)[] = []
  const offered = { items: [offer('甲'), offer('乙')] as Suggestion[] | null, changed: () => {} }
  const searching = createSearching({
    timers,
    prepare: () => mayOpen,
    ask: (query) => {
      asked.push(query)
      return new Promise((resolve) => answers.push(resolve))
    },
    offered: () => offered.items,
    onOffered: (run) => {
      offered.changed = run
      return () => {
        offered.changed = () => {}
      }
    },
  })
  const pass = () => {
    const tasks = [...waiting.values()]
    waiting.clear()
    for (const task of tasks) task()
  }
  const answer = async (index: number, found: Found | null) => {
    answers[index]?.(found)
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
  }
  const texts = () => searching.store.getState().passages.map(({ suggestion }) => suggestion.text)
  return { searching, offered, asked, pass, answer, texts }
}

test('with nothing typed stands what is offered at the caret, also when that comes later', () => {
  const { searching, offered, texts } = setUp()
  offered.items = null
  searching.open()
  expect([searching.store.getState().status, texts(), searching.chosen()]).toEqual(['waiting', [], null])
  offered.items = [offer('丙')]
  offered.changed()
  expect([searching.store.getState().status, texts()]).toEqual(['shown', ['丙']])
})

test('only the last words are asked, and an answer to earlier ones is dropped', async () => {
  const { searching, asked, pass, answer, texts } = setUp()
  searching.open()
  searching.type('停', false)
  searching.type('停车', false)
  pass()
  searching.type('停车位', false)
  pass()
  await answer(0, { passages: [passage('旧')], replies: [] })
  expect([asked, searching.store.getState().status, searching.chosen()]).toEqual([
    ['停车', '停车位'],
    'waiting',
    null,
  ])
  await answer(1, { passages: [passage('新')], replies: [] })
  expect([searching.store.getState().status, texts()]).toEqual(['shown', ['新']])
})

test('while composing nothing is asked; what was composed is', () => {
  const { searching, asked, pass } = setUp()
  searching.open()
  searching.type('ting', true)
  pass()
  searching.type('停', false)
  pass()
  expect(asked).toEqual(['停'])
})

test('a search that fails says so, and is made again when the words are typed again', async () => {
  const { searching, asked, pass, answer } = setUp()
  searching.open()
  searching.type('停车', false)
  pass()
  await answer(0, null)
  expect(searching.store.getState().status).toBe('failed')
  searching.type('停车', false)
  pass()
  expect(asked).toEqual(['停车', '停车'])
})

test.each<[SearchMove[], number]>([
  [['next'], 1],
  [['previous'], 7],
  [['last', 'next'], 0],
  [['page-down'], 5],
  [['page-down', 'page-down'], 7],
  [['page-down', 'page-up', 'page-up'], 0],
  [['last', 'first'], 0],
  [['other-group'], 0],
])('%o among eight rows ends at %i', async (moves, active) => {
  const { searching, pass, answer } = setUp()
  searching.open()
  searching.type('的', false)
  pass()
  await answer(0, { passages: Array.from('一二三四五六七八', passage), replies: [] })
  for (const move of moves) searching.move(move)
  expect(searching.store.getState().active).toBe(active)
})

test('nothing opens where it must not, and closing forgets what was asked', async () => {
  const closed = setUp(false)
  closed.searching.open()
  const { searching, pass, answer } = setUp()
  searching.open()
  searching.type('停', false)
  pass()
  searching.close()
  await answer(0, { passages: [passage('晚')], replies: [] })
  const states = [closed.searching, searching].map(({ store }) => store.getState())
  expect(states.map(({ isOpen, passages }) => [isOpen, passages])).toEqual([
    [false, []],
    [false, []],
  ])
})
