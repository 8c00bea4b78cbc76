import { foreignNames } from '#renderer/editor/foreign-names.ts'
import { expect, test } from 'vitest'

test.each([
  ['青山市水务局', ['青山市水务局', '青山市', '青山']],
  ['白云区人民政府办公室', ['白云区人民政府办公室', '白云区', '白云']],
  ['文化和旅游部', ['文化和旅游部']],
])('%s is named by %o', (organ, names) => {
  expect(foreignNames(organ)).toEqual(names)
})
