import { emptyCard } from '#contract/draft.ts'
import type { SuggestRequest, Suggestion } from '#contract/suggestion.ts'
import type { Timers } from '#renderer/editor/asker.ts'
import { setComposing } from '#renderer/editor/composing.ts'
import { createSuggesting } from '#renderer/editor/suggesting.ts'
import { draftText } from '#renderer/editor/serialize.ts'
import { Transforms } from 'slate'
import { expect, test } from 'vitest'
import { block, blocksOf, caretAt, editorOf, paragraph, run } from './drafts.ts'

/** Timers that run when told to. */
function handTimers(): Timers & { run: () => void } {
  const waiting = new Map<number, () => void>()
  let last = 0
  return {
    set: (task) => {
      last += 1
      waiting.set(last, task)
      return last
    },
    clear: (handle) => {
      waiting.delete(handle)
    },
    run: () => {
      const tasks = [...waiting.values()]
      waiting.clear()
      for (const task of tasks) task()
    },
  }
}

function offer(completes: string, ghost: boolean): Suggestion {
  return {
    completes,
    text: completes,
    templateId: 't1',
    slots: [],
    score: 1,
    sources: [],
    uses: 1,
    foreignOrgan: null,
    reason: 'continues',
    ghost,
  }
}

function setUp(
  offers: Suggestion[] = [offer('下一步，我局将加快推进。', true), offer('最后，感谢您的关心。', false)],
) {
  const editor = editorOf([block('heading', 1, run('一、下一步工作')), paragraph()], 1)
  const timers = handTimers()
  const asked: SuggestRequest[] = []
  const answers: ((items: Suggestion[] | null) => void)[] = []
  const feedback: string[] = []
  const suggesting = createSuggesting(editor, {
    timers,
    card: () => emptyCard,
    cardValueOf: () => null,
    isGhostWanted: () => true,
    ask: (question) => {
      asked.push(question)
      return new Promise((resolve) => answers.push(resolve))
    },
    feedback: (kind, suggestion) => feedback.push(`${kind} ${suggestion.completes}`),
  })
  const answer = async (items: Suggestion[] = offers, index = answers.length - 1) => {
    answers[index]?.(items)
    await Promise.resolve()
    await Promise.resolve()
  }
  const type = (text: string) => {
    editor.insertText(text)
    suggesting.refresh()
  }
  const ghost = () => suggesting.store.getState().ghost?.completes ?? null
  return { editor, timers, asked, answer, feedback, suggesting, type, ghost }
}

test('after a pause is asked with card, heading, earlier paragraphs and the text up to the caret', () => {
  const { timers, asked, type } = setUp()
  type('下')
  type('一')
  expect(asked).toEqual([])
  timers.run()
  expect(asked).toEqual([
    {
      card: emptyCard,
      heading: '一、下一步工作',
      before: ['一、下一步工作'],
      typed: '下一',
      limit: 15,
      span: 'whole',
    },
  ])
})

test('an answer that comes after the text has changed is dropped', async () => {
  const { timers, answer, type, ghost } = setUp()
  type('下')
  timers.run()
  type('周')
  await answer()
  expect(ghost()).toBeNull()
})

test('typing along the grey text leaves the rest of it standing at once', async () => {
  const { suggesting, timers, answer, type, ghost } = setUp()
  suggesting.refresh()
  timers.run()
  await answer()
  type('下一')
  expect(ghost()).toBe('步，我局将加快推进。')
  type('周')
  expect(ghost()).toBeNull()
})

test('a clause is taken with the rest offered on; all of it is taken once, and said once for each', async () => {
  const { editor, suggesting, timers, answer, ghost, feedback } = setUp()
  suggesting.refresh()
  timers.run()
  await answer()
  expect(suggesting.acceptClause()).toBe(true)
  suggesting.refresh()
  expect([draftText(blocksOf(editor)), ghost()]).toEqual(['一、下一步工作\n下一步，', '我局将加快推进。'])
  suggesting.acceptAll()
  suggesting.refresh()
  expect([draftText(blocksOf(editor)), ghost()]).toEqual(['一、下一步工作\n下一步，我局将加快推进。', null])
  expect(feedback).toEqual(['accepted 下一步，我局将加快推进。', 'accepted 我局将加快推进。'])
  expect(suggesting.acceptAll()).toBe(false)
})

test('nothing stands inside a paragraph, but the panel offers', async () => {
  const { editor, suggesting, timers, answer, type, ghost } = setUp()
  type('甲乙')
  Transforms.move(editor, { reverse: true })
  suggesting.refresh()
  timers.run()
  await answer()
  expect([ghost(), suggesting.store.getState().items.length]).toEqual([null, 2])
})

test('while composing nothing stands and nothing is asked', async () => {
  const { editor, suggesting, timers, answer, asked, ghost } = setUp()
  suggesting.refresh()
  timers.run()
  await answer()
  setComposing(editor, true)
  suggesting.refresh()
  timers.run()
  expect([ghost(), asked.length]).toEqual([null, 1])
  setComposing(editor, false)
  suggesting.refresh()
  timers.run()
  expect(asked.length).toBe(2)
})

test('a paragraph told to be quiet stays so until another candidate is asked for or the caret leaves', async () => {
  const { editor, suggesting, timers, answer, ghost, feedback } = setUp()
  suggesting.refresh()
  timers.run()
  await answer()
  suggesting.quiet()
  expect([ghost(), feedback]).toEqual([null, ['dismissed 下一步，我局将加快推进。']])
  suggesting.step(1)
  expect(ghost()).toBe('下一步，我局将加快推进。')
  suggesting.step(1)
  expect(ghost()).toBe('最后，感谢您的关心。')
  suggesting.quiet()
  caretAt(editor, 0)
  suggesting.refresh()
  caretAt(editor, 1)
  suggesting.refresh()
  timers.run()
  await answer()
  expect(ghost()).toBe('下一步，我局将加快推进。')
})

test('nothing is put in from an answer that no longer fits', async () => {
  const { editor, suggesting, timers, answer, type } = setUp()
  suggesting.refresh()
  timers.run()
  await answer()
  type('别的')
  expect(suggesting.pick(0)).toBe(false)
  expect(draftText(blocksOf(editor))).toBe('一、下一步工作\n别的')
})

test('what goes on inside a heading is not shown in the paragraph behind it while the answer is awaited', async () => {
  const { editor, suggesting, timers, answer } = setUp()
  caretAt(editor, 0)
  suggesting.refresh()
  timers.run()
  await answer([offer('等多个领域，形成了梯度发展的格局。', false)])
  expect(suggesting.store.getState().items.length).toBe(1)
  caretAt(editor, 1)
  suggesting.refresh()
  expect(suggesting.store.getState()).toEqual({ items: [], ghost: null, isFresh: false, walk: 0 })
})

test('what does not go on from the caret any more is not stepped to as grey text', async () => {
  const { editor, suggesting, timers, answer, type, ghost } = setUp()
  type('下')
  timers.run()
  await answer([offer('一步，我局将加快推进。', false)])
  editor.deleteBackward('character')
  suggesting.refresh()
  expect([suggesting.step(1), ghost()]).toEqual([false, null])
})
