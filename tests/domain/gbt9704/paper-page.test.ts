import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import type { Card } from '#contract/draft.ts'
import { paperPage } from '#domain/gbt9704/paper-page.ts'

const card: Card = {
  ...emptyCard,
  kind: '提案',
  meeting: '某区政协第十届二次会议',
  number: '012',
  subject: '关于增设停车位的建议',
  addressees: ['某乙'],
  honorific: '委员',
  organ: '某区科学技术委员会',
  date: '2025-04-03',
  cc: ['区政协提案委员会'],
}

function lines(template: string, given: Card): [string, string][] {
  const text = readFileSync(`templates/documents/${template}.hbs`, 'utf8')
  return paperPage(text, { card: given, title: '对第012号提案的答复' }).lines.map((line) => [
    line.role,
    line.text,
  ])
}

test('the cover note names the case and leaves out what the card does not know', () => {
  expect(lines('cover-note', card)).toEqual([
    ['title', '关于报送第012号提案答复的函'],
    ['salutation', '区政协提案委员会：'],
    [
      'body',
      '某区政协第十届二次会议第012号提案“关于增设停车位的建议”已由我单位办理完毕，答复已送某乙委员。现将答复和征询意见表一并报送，请查收。',
    ],
    ['attachment', '附件：1. 对第012号提案的答复'],
    ['attachment', '　　　2. 征询意见表'],
    ['signature', '某区科学技术委员会'],
    ['date', '2025年4月3日'],
  ])
})

test('the form of opinion is a table of the case with rooms to fill in', () => {
  const [title, table, end] = lines('opinion-form', card)
  expect(title).toEqual(['title', '提案办理情况征询意见表'])
  expect(table?.[1].split('\n').slice(0, 4)).toEqual([
    '届次\t某区政协第十届二次会议',
    '编号\t第012号',
    '案由\t关于增设停车位的建议',
    '提出人\t某乙',
  ])
  expect(end).toEqual(['body', '请您在收到答复后填写本表，寄回某区科学技术委员会。'])
})

test('what the card must say and does not stands as 待补, and is told', () => {
  const text = '{{!-- title --}}\n第{{编号}}号的函\n'
  const page = paperPage(text, { card: emptyCard, title: null })
  expect([page.lines.map((line) => line.text), page.warnings.map(({ code }) => code)]).toEqual([
    ['第〔待补：编号〕号的函'],
    ['unfilled-slots'],
  ])
})

test('a template that leaves the language is refused', () => {
  expect(() => paperPage('{{#each x}}{{/each}}', { card: emptyCard, title: null })).toThrow(/line 1/u)
})
