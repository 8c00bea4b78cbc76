import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeText } from '#reading/encoding.ts'
import { big5Sample, encodedSamples, sampleText, traditionalText } from './bytes.ts'

test.each(encodedSamples)('%s is decoded', (_name, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: sampleText, encoding, damaged: 0 })
})

test('Big5 is taken only where GB18030 gives no sense', () => {
  expect(decodeText(big5Sample)).toEqual({ text: traditionalText, encoding: 'big5', damaged: 0 })
})

test('rare names survive GB18030', () => {
  const name = '𬭎𫖯㛃龢委员：您提出的建议收悉'
  expect(decodeText(iconv.encode(name, 'gb18030'))).toEqual({ text: name, encoding: 'gb18030', damaged: 0 })
})

test.each(['答复', '张三代表：', '关于建议的答复', 'A', '2024年'])(
  'the short text %s is decoded from GBK',
  (text) => {
    expect(decodeText(iconv.encode(text, 'gbk'))?.text).toEqual(text)
  },
)

test('bytes full of control characters are no text', () => {
  expect(decodeText(new Uint8Array(300).fill(1))).toBeNull()
})
