import { mineAll } from '#domain/mining/mine.ts'
import { buildIndex } from '#domain/suggesting/index.ts'
import { type IndexedTemplate, layPassages, relayPassages } from '#domain/suggesting/passages.ts'
import { listSpans } from '#domain/suggesting/spans.ts'
import { officeReplies } from '#tests/bench/office.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const replies = officeReplies(5, 24)
const passages = mineAll(replies).templates.filter(({ kind }) => kind === 'passage')
const index = buildIndex(replies, [])

type Change = 'none' | 'gone' | 'fewer' | 'rejected'

function changedBy(template: IndexedTemplate, change: Change): IndexedTemplate[] {
  if (change === 'gone') return []
  if (change === 'fewer') return [{ ...template, occurrences: template.occurrences.slice(1) }]
  return [change === 'rejected' ? { ...template, state: 'rejected' } : template]
}

test('SUG-14 passages laid after a change are those that laying all of them gives', () => {
  const change = fc.constantFrom<Change>('none', 'none', 'none', 'gone', 'fewer', 'rejected')
  const changes = fc.array(change, { minLength: passages.length, maxLength: passages.length })
  fc.assert(
    fc.property(changes, changes, (before, after) => {
      const laid = {
        ...index,
        ...layPassages(
          index,
          passages.flatMap((one, at) => changedBy(one, before[at] ?? 'none')),
        ),
      }
      const isChanged = (at: number) => before[at] !== after[at]
      const now = passages.map((one, at) => changedBy(one, after[at] ?? 'none'))
      const changed = now.filter((_, at) => isChanged(at)).flat()
      const gone = new Set(
        passages.filter((_, at) => isChanged(at) && now[at]?.length === 0).map(({ id }) => id),
      )
      const again = relayPassages(laid, changed, gone)
      const stayed = now.filter((_, at) => !isChanged(at)).flat()
      const whole = layPassages(index, [...stayed, ...changed])
      expect({ ...again, spans: listSpans(again.spans) }).toEqual({ ...whole, spans: listSpans(whole.spans) })
    }),
    { numRuns: 40 },
  )
})
