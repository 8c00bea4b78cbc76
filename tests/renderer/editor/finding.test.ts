import { findMatches } from '#renderer/editor/find-matches.ts'
import { createFinding, replaceable } from '#renderer/editor/finding.ts'
import { replacePlaces } from '#renderer/editor/replace-places.ts'
import { setComposing } from '#renderer/editor/composing.ts'
import { Editor } from 'slate'
import { expect, test } from 'vitest'
import { blocksOf, card, editorOf, paragraph, run, settle, template } from './drafts.ts'

const exact = { ignoresWidth: false, ignoresCase: false }

test.each([
  ['１２，ＡI', exact, []],
  ['12,ai', { ...exact, ignoresWidth: true }, []],
  ['12,ai', { ignoresWidth: true, ignoresCase: true }, [{ index: 1, start: 1, end: 6 }]],
  [
    '甲甲',
    exact,
    [
      { index: 0, start: 0, end: 2 },
      { index: 0, start: 2, end: 4 },
    ],
  ],
  ['', exact, []],
] as const)('%s is found where it stands', (words, options, expected) => {
  expect(findMatches(['甲甲甲甲甲', '有１２，AI等'], words, options)).toEqual(expected)
})

const draft = [
  paragraph(run('近年来，我局推进', template), run('〔待补：我局〕', template, 'missing', '单位'), run('。')),
  paragraph(
    run('我局', card('承办单位'), 'plain', '承办单位'),
    run('会同有关部门，我', template),
    run('局已办结。'),
  ),
]

test('WRI-7 what is put in was typed, what stands around it keeps its origin, and one step undoes all', async () => {
  const editor = editorOf(draft)
  const finding = createFinding(editor)
  finding.change({ words: '我局', replacement: '我委' })
  const { matches } = finding.store.getState()
  expect(replaceable(editor, matches)).toEqual([0, 2, 3])
  expect(finding.replaceAll([0, 1, 2, 3])).toBe(3)
  await settle()
  expect(blocksOf(editor)).toEqual([
    paragraph(
      run('近年来，', template),
      run('我委'),
      run('推进', template),
      run('〔待补：我局〕', template, 'missing', '单位'),
      run('。'),
    ),
    paragraph(run('我委'), run('会同有关部门，', template), run('我委已办结。')),
  ])
  editor.undo()
  expect(blocksOf(editor)).toEqual(draft)
})

test('a whole placeholder is replaced, words may be taken out', () => {
  const editor = editorOf(draft)
  replacePlaces(editor, [{ index: 0, start: 8, end: 15 }], '多项工作')
  replacePlaces(editor, [{ index: 1, start: 0, end: 2 }], '')
  expect(blocksOf(editor).map(({ segments }) => segments.map(({ text }) => text).join(''))).toEqual([
    '近年来，我局推进多项工作。',
    '会同有关部门，我局已办结。',
  ])
})

test('the bar goes from match to match and round, and leaves the one it is at selected', () => {
  const editor = editorOf(draft, 1, 3)
  const finding = createFinding(editor)
  finding.open(false)
  finding.change({ words: '我局' })
  const at = () => finding.store.getState().active
  const seen = [at()]
  finding.step(1)
  seen.push(at())
  finding.step(-1)
  finding.step(-1)
  seen.push(at())
  finding.close()
  const { selection } = editor
  expect([
    seen,
    selection === null ? null : Editor.string(editor, selection),
    selection?.anchor.path[0],
  ]).toEqual([[3, 0, 2], '我局', 1])
})

test('with the bar closed F3 goes on from the selection', () => {
  const editor = editorOf(draft, 0, 0)
  const finding = createFinding(editor)
  finding.change({ words: '我局' })
  const starts: unknown[] = []
  for (const by of [1, 1, 1, -1] as const) {
    finding.step(by)
    const start = editor.selection?.anchor
    starts.push([
      start?.path[0],
      Editor.string(editor, { anchor: Editor.start(editor, [start!.path[0]!]), focus: start! }).length,
    ])
  }
  expect(starts).toEqual([
    [0, 4],
    [0, 12],
    [1, 0],
    [0, 12],
  ])
})

test('replacing one goes on behind what was put in', () => {
  const editor = editorOf([paragraph(run('甲甲乙甲'))], 0, 0)
  const finding = createFinding(editor)
  finding.open(true)
  finding.change({ words: '甲', replacement: '甲甲' })
  finding.replaceOne()
  finding.replaceOne()
  expect([blocksOf(editor), finding.store.getState().active]).toEqual([[paragraph(run('甲甲甲甲乙甲'))], 4])
})

test('WRI-5 while an input method composes nothing is replaced, and matches follow after it', () => {
  const editor = editorOf([paragraph(run('甲'))])
  const finding = createFinding(editor)
  finding.open(true)
  finding.change({ words: '甲', replacement: '乙' })
  setComposing(editor, true)
  editor.insertText('甲')
  finding.refresh()
  const during = [finding.replaceOne(), finding.store.getState().matches.length]
  setComposing(editor, false)
  expect([during, finding.store.getState().matches.length, blocksOf(editor)]).toEqual([
    [0, 1],
    2,
    [paragraph(run('甲甲'))],
  ])
})

test('the words of a new search are those that are selected', () => {
  const editor = editorOf(draft)
  const finding = createFinding(editor)
  editor.select({ anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 3 } })
  finding.open(false)
  expect(finding.store.getState()).toMatchObject({
    isOpen: true,
    words: '近年来',
    matches: [{ index: 0, start: 0, end: 3 }],
  })
})
