import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeXml, withoutControls } from '#exporting/escape-xml.ts'
import { decoded } from './docx-parts.ts'

test('controls, halves of pairs and noncharacters are dropped, all else stays', () => {
  expect(withoutControls('一\u0000\u0008\t二\n\r\ud800𠮷\udfff\ufffe\uffff三')).toBe('一\t二\n𠮷三')
})

test('escaped text decodes to itself and holds no mark of XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = escapeXml(text)
      expect(decoded(escaped)).toBe(withoutControls(text))
      expect(/[<>"']/.test(escaped)).toBe(false)
    }),
  )
})
