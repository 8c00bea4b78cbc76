import { againMs, createAutosave, quietMs } from '#renderer/features/draft/autosave.ts'
import type { SaveOutcome } from '#renderer/features/draft/autosave.ts'
import { expect, test } from 'vitest'

/** A clock that is moved by hand, and a disk that answers when told to. */
function setUp() {
  let now = 0
  let timer: { at: number; run: () => void } | null = null
  const saves: number[] = []
  const states: string[] = []
  let outcome: SaveOutcome = { ok: true, atMs: 1 }
  let held: ((value: SaveOutcome) => void) | null = null
  let isSlow = false
  const autosave = createAutosave({
    save: () => {
      saves.push(now)
      return isSlow ? new Promise((resolve) => (held = resolve)) : Promise.resolve(outcome)
    },
    timers: {
      set: (run, delayMs) => {
        timer = { at: now + delayMs, run }
        return 1
      },
      clear: () => {
        timer = null
      },
    },
    now: () => now,
    onState: ({ kind }) => states.push(kind),
  })
  const settle = async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
  }
  const wait = async (ms: number) => {
    const end = now + ms
    while (timer !== null && timer.at <= end) {
      now = timer.at
      const { run } = timer
      timer = null
      run()
      await settle()
    }
    now = end
  }
  return {
    autosave,
    saves,
    states,
    wait,
    settle,
    fail: (code: 'disk-full' | 'stale') => (outcome = { ok: false, failure: { code, message: '磁盘已满' } }),
    heal: () => (outcome = { ok: true, atMs: 2 }),
    slow: () => (isSlow = true),
    finish: async () => {
      isSlow = false
      held?.(outcome)
      await settle()
    },
  }
}

test('a change is saved once it has rested', async () => {
  const { autosave, saves, states, wait } = setUp()
  autosave.touch()
  await wait(10_000)
  expect([saves, states]).toEqual([[quietMs], ['waiting', 'saving', 'saved']])
  expect(autosave.isClean()).toBe(true)
})

test('typing on without a rest is saved every so often, every keystroke within two seconds', async () => {
  const { autosave, saves, wait } = setUp()
  const keystrokes = Array.from({ length: 60 }, (_, index) => index * 100)
  for (const _ of keystrokes) {
    autosave.touch()
    await wait(100)
  }
  await wait(2000)
  const unsavedFor = keystrokes.map((at) => (saves.find((saved) => saved >= at) ?? Infinity) - at)
  expect(saves.length).toBeGreaterThanOrEqual(3)
  expect(Math.max(...unsavedFor)).toBeLessThanOrEqual(2000)
})

test('a change during a save is saved after it, never beside it', async () => {
  const { autosave, saves, slow, finish } = setUp()
  slow()
  autosave.touch()
  const done = autosave.flush()
  autosave.touch()
  expect(saves).toHaveLength(1)
  await finish()
  expect([await done, saves.length, autosave.isClean()]).toEqual([true, 2, true])
})

test('two that wait for everything to be saved cause one save', async () => {
  const { autosave, saves } = setUp()
  autosave.touch()
  expect(await Promise.all([autosave.flush(), autosave.flush()])).toEqual([true, true])
  expect(saves).toHaveLength(1)
  expect(await autosave.flush()).toBe(true)
  expect(saves).toHaveLength(1)
})

test('a failed save stays in sight, is tried again by itself, and nothing counts as saved meanwhile', async () => {
  const { autosave, states, wait, fail, heal } = setUp()
  fail('disk-full')
  autosave.touch()
  expect([await autosave.flush(), autosave.isClean()]).toEqual([false, false])
  autosave.touch()
  await wait(quietMs)
  heal()
  await wait(againMs)
  expect(states).toEqual(['waiting', 'saving', 'failed', 'failed', 'saved'])
  expect(autosave.isClean()).toBe(true)
})

test('after a stale save nothing is saved until the clerk has chosen', async () => {
  const { autosave, saves, states, wait, fail, heal } = setUp()
  fail('stale')
  autosave.touch()
  await autosave.flush()
  autosave.touch()
  await wait(20_000)
  expect([saves.length, await autosave.flush(), states.at(-1)]).toEqual([1, false, 'stale'])
  heal()
  autosave.resume(true)
  expect([await autosave.flush(), saves.length, states.at(-1)]).toEqual([true, 2, 'saved'])
})
