import { expect, test } from 'vitest'
import { sniffBytes, sniffMarkup } from '#reading/sniff.ts'
import { sniffedFiles } from './bytes.ts'

test.each(sniffedFiles)('%s tells the type', (_name, bytes, type) => {
  expect(sniffBytes(bytes)?.type ?? sniffMarkup(bytes)).toEqual(type)
})
