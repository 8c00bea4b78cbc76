import { expect, test } from 'vitest'
import type { TemplateEdit } from '#contract/template.ts'
import { listImported, saveImported } from '#store/imported-templates.ts'
import { countEdits, forgetEffects, insertEdit, listEdits, removeEdit } from '#store/template-edits.ts'
import { makeTemplate, openLibrary } from './library.ts'

const before = [makeTemplate('t1', '感谢', ['r1'])]

function edit(id: string, name: string): TemplateEdit {
  return {
    id,
    atMs: 5,
    anchor: { templateId: 't1', places: [{ replyId: 'r1', start: 0, end: 2 }] },
    change: { kind: 'name', name },
  }
}

test('edits come back in the order in which they were made', () => {
  const db = openLibrary()
  insertEdit(db, edit('e2', '二'), { before, afterIds: ['t1'] })
  insertEdit(db, edit('e1', '一'), { before, afterIds: ['t1'] })
  expect([listEdits(db), countEdits(db)]).toEqual([[edit('e2', '二'), edit('e1', '一')], 2])
})

test('taking back the last edit tells what it replaced; an earlier one, or one from before the last mining, does not', () => {
  const db = openLibrary()
  for (const id of ['e1', 'e2', 'e3']) insertEdit(db, edit(id, id), { before, afterIds: ['t1'] })
  expect(removeEdit(db, 'e1')).toEqual({ effect: null })
  expect(removeEdit(db, 'e3')).toEqual({ effect: { before, afterIds: ['t1'] } })
  forgetEffects(db)
  expect(removeEdit(db, 'e2')).toEqual({ effect: { before: [], afterIds: [] } })
  expect([removeEdit(db, 'e2'), listEdits(db)]).toEqual([null, []])
})

test('a template that was brought in again replaces the one from before', () => {
  const db = openLibrary()
  const [first] = before
  if (first === undefined) throw new Error('no template')
  saveImported(db, first, 'a.hbs', 1)
  saveImported(db, { ...first, name: '改过' }, 'b.hbs', 2)
  expect(listImported(db)).toEqual([{ ...first, name: '改过' }])
})
