import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeAs, decodeText } from '#reading/encoding.ts'
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

/** Bytes without meaning (xorshift, Marsaglia 2003), the same for the same seed. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 255
  })
}

test.each([100, 300, 1000, 4096])('%i bytes without meaning are no text, whatever they are', (length) => {
  const taken = Array.from({ length: 200 }, (_, index) => index + 1).filter(
    (seed) => decodeText(noise(length, seed * 2_654_435)) !== null,
  )
  expect(taken).toEqual([])
})

test.each([1, 7, 37])('bytes that run through all values by steps of %i are no text', (step) => {
  const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * step) % 256)
  expect([256, 300, 4096].map((length) => decodeText(bytes(length)))).toEqual([null, null, null])
})

test('rare characters in a row, as bytes above 127 give in GB18030, are no text', () => {
  expect(decodeText(Uint8Array.from({ length: 3000 }, (_, at) => 128 + ((at * 37) % 127)))).toBeNull()
})

test('a lone zero byte in a text is a stray character, no sign of UTF-16', () => {
  const [head, tail] = [sampleText.slice(0, 40), sampleText.slice(40)]
  expect(decodeText(new TextEncoder().encode(`${head}\0${tail}`))).toEqual({
    text: `${head}\0${tail}`,
    encoding: 'utf-8',
    damaged: 0,
  })
})

test.each(['utf-16le', 'utf-16be'])('a few words in %s without a mark are decoded', (encoding) => {
  const text = '张三委员：\n您提出的建议收悉'
  expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, encoding, damaged: 0 })
})

test('an encoding that was chosen goes before guesses, but not before what is sure', () => {
  const short = iconv.encode('縣政協', 'big5')
  expect([decodeText(short)?.encoding, decodeText(short, 'big5')?.text]).toEqual([undefined, '縣政協'])
  const marked = iconv.encode(sampleText, 'utf-16le', { addBOM: true })
  expect(decodeText(marked, 'gb18030')).toEqual({ text: sampleText, encoding: 'utf-16le', damaged: 0 })
  expect(decodeText(new TextEncoder().encode(sampleText), 'gb18030')).toMatchObject({ encoding: 'utf-8' })
  expect(decodeText(iconv.encode(sampleText, 'gb18030'), 'utf-16le')).toMatchObject({ encoding: 'gb18030' })
})

test('a text can be looked at in any encoding, right or wrong', () => {
  const bytes = iconv.encode(sampleText, 'gb18030')
  expect(decodeAs(bytes, 'gb18030')).toEqual({ text: sampleText, encoding: 'gb18030', damaged: 0 })
  expect(decodeAs(bytes, 'big5').text).not.toEqual(sampleText)
})
