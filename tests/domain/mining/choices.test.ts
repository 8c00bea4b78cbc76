import { expect, test } from 'vitest'
import { misreadToChoices } from '#domain/mining/choices.ts'
import { induce } from '#domain/mining/induce.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { tokenise } from '#domain/mining/tokens.ts'
import { renderText } from '#domain/templating/render.ts'
import { libraryReply } from './library.ts'

test('MINE-3: no slot of a structure holds half a pair of marks; the newest wording is the usual one', () => {
  const replies = ['“甲乙丙丁的建议”', '“戊己庚辛的建议”', '《壬癸子丑的建议》'].map((subject, at) =>
    libraryReply(
      `r${at}`,
      [
        { part: 'title', text: `关于第${at + 11}号提案的答复` },
        { part: 'opening', text: `您提出的${subject}收悉，现答复如下：` },
        { part: 'heading', text: '一、基本情况', level: 1 },
        { part: 'paragraph', text: '正文。' },
        { part: 'date', text: `202${at}年5月6日` },
      ],
      { kind: '提案', number: `${at + 11}`, subject: subject.slice(1, -1), date: `202${at}-05-06` },
    ),
  )
  const [structure] = mineAll(replies).templates.filter(({ kind }) => kind === 'structure')
  expect(structure?.template.split('\n').find((line) => line.includes('案由'))).toBe(
    '您提出的{{#if 异文}}“{{else}}《{{/if}}{{案由}}{{#if 异文二}}”{{else}}》{{/if}}收悉，现答复如下：',
  )
  const { template = '', occurrences = [] } = structure ?? {}
  expect(occurrences.map(({ values }) => renderText(template, values))).toEqual(
    replies.map(({ text }) => text),
  )
})

test('MINE-7: a title that all uses name, misread in one, is no slot; other titles are', () => {
  const kinds = (titles: readonly string[]) =>
    misreadToChoices(induce(titles.map((title) => tokenise(`按照《${title}》的要求逐项落实。`, [])))).map(
      ({ kind }) => kind,
    )
  const right = '停车场建设管理考核细则'
  expect(kinds([right, right, '停车场健设管理考核细则', right, right])).toEqual([
    'constant',
    'variant',
    'constant',
  ])
  expect(kinds([right, right, '公共绿地养护办法', right, right])).toEqual([
    'constant',
    'variable',
    'constant',
  ])
})
