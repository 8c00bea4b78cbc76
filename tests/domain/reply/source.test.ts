import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourcedReply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { parseRecord } from '#domain/reply/record.ts'

/** A character without its width and direction. */
function fold(char: string): string {
  return char
    .replace(/[“”]/, '"')
    .replace(/[‘’]/, "'")
    .replace('｜', '|')
    .replace(/\s/, ' ')
    .normalize('NFKC')
}

/** What is wrong with the map of a reply; nothing when it is right. */
function faultsOf({ text, source }: SourcedReply): string[] {
  const faults: string[] = []
  const covered = new Uint8Array(text.length)
  let [textEnd, sourceEnd] = [0, 0]
  for (let run = 0; run < source.map.length; run += 3) {
    const [at = -1, from = -1, length = -1] = source.map.slice(run, run + 3)
    if (at < textEnd || from < sourceEnd || length <= 0) faults.push(`run ${run / 3} does not ascend`)
    textEnd = at + length
    sourceEnd = from + length
    if (textEnd > text.length || sourceEnd > source.text.length) faults.push(`run ${run / 3} leaves the text`)
    covered.fill(1, at, textEnd)
    for (let step = 0; step < length; step++) {
      const [char, printed] = [text.charAt(at + step), source.text.charAt(from + step)]
      if (fold(char) !== fold(printed)) faults.push(`${char} at ${at + step} was ${printed}`)
    }
  }
  for (const { index } of text.matchAll(/\p{Script=Han}/gu)) {
    if (covered[index] !== 1) faults.push(`${text.charAt(index)} at ${index} is in no run`)
  }
  return faults
}

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '关于对甲县政协九届二次会议第12号提案',
      '的',
      '答　复',
      '甲县民政局',
      '甲县民政局，2024年5月6日',
      '甲某　乙某　丙某委员：',
      '您提出的“关于甲的建议"收悉，',
      '现答复如下：',
      '一、基本情况',
      '**近年来**，我局持续推进ＡＢ1２项工作.',
      '| 甲 | 乙 |',
      '办理结果:A 签发人:丙某',
      '联系人:丙丁  电话:5551234',
      '⼀、⽴',
      '𠮷野',
      '— 1 —',
      'AI generated',
      '甲\t乙',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '　　',
      '\u200b',
      '\f',
      '、',
      '。',
    ),
    fc.string({ maxLength: 4, unit: 'grapheme' }),
  ),
  { maxLength: 40 },
)

test('REPLY-6: the map leads every visible character of the text to the one it was read from', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const raw = parts.join('')
      for (const read of [
        parseReply(raw),
        parseRecord({ text: raw }),
        parseRecord({ text: raw.repeat(4) }),
      ]) {
        expect(faultsOf(read)).toEqual([])
        expect([raw, raw.repeat(4)]).toContain(read.source.text)
      }
    }),
    { numRuns: 400 },
  )
})

test.each(['variants', 'unlike'])('REPLY-6: the map of every reply of %s is right', (name) => {
  const file = new URL(`../../golden/parse/${name}.jsonl`, import.meta.url)
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text } = JSON.parse(line) as { text: string }
    expect(faultsOf(parseReply(text))).toEqual([])
    expect(faultsOf(parseRecord({ text: text.replaceAll('\n', '') }))).toEqual([])
  }
})
