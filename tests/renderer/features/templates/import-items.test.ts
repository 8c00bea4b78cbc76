import { expect, test } from 'vitest'
import type { TemplateImportItem } from '#contract/template-list.ts'
import { canImport, countEffects, importOrder, linesAround } from '#renderer/features/templates/import-items.ts'

function item(file: string, effect: TemplateImportItem['effect']): TemplateImportItem {
  return { file, id: file, name: file, kind: 'passage', effect, before: null, after: '', error: null }
}

const items = [item('一', 'same'), item('二', 'added'), item('三', 'refused'), item('四', 'changed'), item('五', 'added')]

test('refused and changed files stand before those that are added, the same ones last', () => {
  expect(importOrder(items).map(({ file }) => file)).toEqual(['三', '四', '二', '五', '一'])
})

test('only what is added or changed can be brought in, and each effect is counted', () => {
  expect(items.filter(canImport).map(({ file }) => file)).toEqual(['二', '四', '五'])
  expect(countEffects(items)).toEqual({ added: 2, changed: 1, same: 1, refused: 1 })
})

test('of a refused file the line at fault is shown with one before and after', () => {
  const source = '甲\n乙\n丙\n丁'
  expect(linesAround(source, 3)).toEqual([
    { number: 2, text: '乙' },
    { number: 3, text: '丙' },
    { number: 4, text: '丁' },
  ])
  expect(linesAround(source, 1).map(({ number }) => number)).toEqual([1, 2])
})
