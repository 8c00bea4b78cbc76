import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from '#host/file-name.ts'

const reply = { number: '035', title: '对第035号提案的答复', subject: '关于停车的建议', date: '2024-04-30' }

test.each([
  ['all is known', reply, '035 对第035号提案的答复 2024-04-30.docx'],
  ['there is no title', { ...reply, title: null }, '035 关于停车的建议 2024-04-30.docx'],
  ['nothing is known', { number: null, title: null, subject: null, date: null }, '答复.docx'],
  [
    'characters are forbidden',
    { ...reply, title: ' 关于“A/B：C?”\n的<答复>. ' },
    '035 关于“AB：C”的答复 2024-04-30.docx',
  ],
  ['the name is that of a device', { ...reply, number: null, title: 'con', date: null }, '_con.docx'],
])('a file name when %s', (_when, fields, expected) => {
  expect(fileNameOf(fields, 'docx')).toBe(expected)
})

test('a name fits every file system and has nothing that Windows forbids', () => {
  const field = fc.option(fc.string({ unit: 'binary', maxLength: 400 }))
  const fields = fc.record({ number: field, title: field, subject: field, date: field })
  fc.assert(
    fc.property(fields, (drawn) => {
      const name = fileNameOf(
        { ...drawn, number: drawn.number?.slice(0, 10) ?? null, date: drawn.date?.slice(0, 10) ?? null },
        'docx',
      )
      expect(Buffer.byteLength(name)).toBeLessThan(255)
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]\.docx$/u)
    }),
  )
})
