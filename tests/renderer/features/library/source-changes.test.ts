import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countChanges, sourceChanges } from '#renderer/features/library/source-changes.ts'
import { runsOf } from '#renderer/features/library/source-places.ts'

test('what was read otherwise, dropped, put in and tidied is told apart', () => {
  const source = '您的提案,已\n— 3 —\n办理完毕 ...'
  const text = '您的提案，已办理完毕……'
  const runs = runsOf([0, 0, 6, 6, 13, 4])
  expect(sourceChanges(text, source, runs)).toEqual([
    { kind: 'changed', start: 4, end: 5, text: '，' },
    { kind: 'dropped', start: 7, end: 12, text: '' },
    { kind: 'changed', start: 18, end: 21, text: '……' },
  ])
})

test('line ends and blanks alone count as tidied, not as changed', () => {
  const changes = sourceChanges('某区政协', '　某区\n政协 ', runsOf([0, 1, 2, 2, 4, 2]))
  expect(changes.map((change) => change.kind)).toEqual(['space', 'space', 'space'])
  expect(countChanges(changes)).toBe(0)
})

test('what the original does not have stands where it was put in', () => {
  expect(sourceChanges('一、办理', '办理', runsOf([2, 0, 2]))).toEqual([
    { kind: 'added', start: 0, end: 0, text: '一、' },
  ])
})

test('a text without a map is all put in, an original without one all dropped', () => {
  expect(sourceChanges('甲', '乙', [])).toEqual([{ kind: 'changed', start: 0, end: 1, text: '甲' }])
  expect(sourceChanges('', '乙', [])).toEqual([{ kind: 'dropped', start: 0, end: 1, text: '' }])
})

test('from the original and its changes the characters of the text can be told', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', ',', ' ', '\n'), maxLength: 12 })
  const steps = fc.array(fc.tuple(letters, letters, letters), { maxLength: 6 })
  fc.assert(
    fc.property(steps, (parts) => {
      let source = ''
      let text = ''
      const map: number[] = []
      for (const [dropped, kept, added] of parts) {
        source += dropped
        if (kept !== '') map.push(text.length, source.length, kept.length)
        source += kept
        text += kept + added
      }
      const changes = sourceChanges(text, source, runsOf(map))
      let rebuilt = ''
      let at = 0
      for (const change of changes) {
        rebuilt += source.slice(at, change.start) + change.text
        at = change.end
      }
      rebuilt += source.slice(at)
      expect(rebuilt.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }),
  )
})
