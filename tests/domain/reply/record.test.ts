import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseReply } from '#domain/reply/parse.ts'
import { parseRecord } from '#domain/reply/record.ts'

const variants = readFileSync(new URL('../../golden/parse/variants.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string })

test.each(['\n', ' ', '　　'])(
  'a whole reply with %j where the breaks were is read like the reply itself',
  (mark) => {
    for (const { text } of variants) {
      const whole = parseReply(text)
      expect(parseRecord({ text: whole.text.replaceAll('\n', mark) }).reply).toEqual(whole.reply)
    }
  },
)

test('a body alone takes title, date and organ from the record', () => {
  const read = parseRecord({
    text: '您提出的《关于修建停车场的建议》收悉，现答复如下：近年来，我局新建停车场3处。二期工程将于明年开工，届时可新增车位300个，并配套充电桩。感谢您对城管工作的支持！',
    title: '关于市十届人大二次会议第31号建议的答复',
    date: '2021年3月4日',
    organ: '甲市城市管理局',
  })
  expect(read.reply).toMatchObject({
    title: '关于市十届人大二次会议第31号建议的答复',
    body: '人大',
    meeting: '市十届人大二次会议',
    term: 10,
    session: 2,
    kind: '建议',
    number: '31',
    subject: '关于修建停车场的建议',
    organ: '甲市城市管理局',
    date: '2021-03-04',
  })
  expect(read.reply.blocks.map(({ role }) => role)).toEqual(['opening', 'paragraph', 'closing'])
})

test('what the text says goes before what the record says', () => {
  const { text } = variants[1] ?? { text: '' }
  const own = parseReply(text).reply
  expect(parseRecord({ text, title: '别的题目', date: '1999-01-01', organ: '别的机关' }).reply).toEqual(own)
})
