import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertDraft, saveDraft } from '#store/drafts.ts'
import { listRevisions, nameRevision, revisionContent, thinRevisions } from '#store/revisions.ts'
import { makeDraft, openLibrary, paragraph } from './library.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const draft = makeDraft('d1')

/** A draft that was saved at each of these times, in this order; the first is its making. */
function savedAt(times: readonly number[]) {
  const db = openLibrary()
  const [first = 0, ...later] = times
  insertDraft(db, { ...draft, updatedAtMs: first })
  later.forEach((atMs, index) => {
    saveDraft(db, 'd1', index + 1, { ...draft, blocks: [paragraph(`第${index}稿`)] }, atMs)
  })
  return db
}

const times = (db: ReturnType<typeof savedAt>) => listRevisions(db, 'd1').map(({ savedAtMs }) => savedAtMs)

test('REV-1 all states of the last hour stay', () => {
  const every = Array.from({ length: 100 }, (_, index) => day + index * 30_000)
  expect(times(savedAt(every))).toEqual(every.toReversed())
})

test('REV-1 of the day before the last of every ten minutes stays, of older times the last of every day, and the very first', () => {
  const now = 10 * day
  const early = [0, hour, 2 * hour, day + hour, day + 2 * hour]
  const yesterday = [now - 3 * hour, now - 3 * hour + minute, now - 3 * hour + 11 * minute]
  const db = savedAt([...early, ...yesterday, now])
  expect(times(db)).toEqual([
    now,
    now - 3 * hour + 11 * minute,
    now - 3 * hour + minute,
    day + 2 * hour,
    2 * hour,
    0,
  ])
})

test('REV-1 a named state is kept for ever, and no longer once its name is taken away', () => {
  const db = savedAt([0, day, day + minute, day + 2 * minute])
  expect([nameRevision(db, 'd1', 2, '送审稿'), nameRevision(db, 'd1', 99, '没有')]).toEqual([true, false])
  thinRevisions(db, 'd1', 3 * day)
  expect(listRevisions(db, 'd1').map(({ revision, name }) => [revision, name])).toEqual([
    [4, null],
    [2, '送审稿'],
    [1, null],
  ])
  nameRevision(db, 'd1', 2, null)
  thinRevisions(db, 'd1', 3 * day)
  expect(listRevisions(db, 'd1').map(({ revision }) => revision)).toEqual([4, 1])
})

test('REV-1 thinning never takes the newest state, the first one or one of the last hour, and thinning twice is thinning once', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 2 * day }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(gaps, (steps) => {
      const at: number[] = [0]
      for (const step of steps) at.push((at.at(-1) ?? 0) + step)
      const db = savedAt(at)
      const now = at.at(-1) ?? 0
      const kept = times(db)
      expect(kept).toEqual(expect.arrayContaining([0, now, ...at.filter((one) => one >= now - hour)]))
      thinRevisions(db, 'd1', now)
      expect(times(db)).toEqual(kept)
    }),
    { numRuns: 15 },
  )
})

test('a state that is not kept any more is none', () => {
  const db = savedAt([0, 5])
  expect([revisionContent(db, 'd1', 2)?.blocks, revisionContent(db, 'd1', 3)]).toEqual([
    [paragraph('第0稿')],
    null,
  ])
})
