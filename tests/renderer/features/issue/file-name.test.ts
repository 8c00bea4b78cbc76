import { expect, test } from 'vitest'
import { baseName, fileNameFor } from '#renderer/features/issue/file-name.ts'

test.each([
  ['对某区政协第035号提案的答复.docx', 'pdf', '对某区政协第035号提案的答复.pdf'],
  [' 答复：甲/乙? ', 'txt', '答复：甲乙.txt'],
  ['答复.2024', 'docx', '答复.2024.docx'],
] as const)('%s as %s becomes %s', (name, format, expected) => {
  expect(fileNameFor(name, format)).toBe(expected)
})

test('the clerk edits the name without its suffix', () => {
  expect(baseName('答复.HTML')).toBe('答复')
})
