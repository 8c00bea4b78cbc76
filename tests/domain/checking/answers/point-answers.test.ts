import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftBlock } from '#contract/draft.ts'
import type { Point } from '#contract/proposal.ts'
import { draftAnswers } from '#domain/checking/answers/draft-answers.ts'
import { pointAnswers } from '#domain/checking/answers/point-answers.ts'

const points = (...texts: string[]): Point[] =>
  texts.map((text, at) => ({ id: `p${at + 1}`, text, isWaived: false }))

const lights = '在村道弯道和学校门口增设太阳能路灯，并明确日常维护单位和经费。'
const buses = '恢复城北至温泉镇的公交线路，延长末班车时间，方便务工人员返乡。'
const parking = '在老旧小区周边挖潜停车泊位，推行错峰共享停车。'

const lightsAnswer =
  '今年我局投入一百二十万元，在弯道和学校门口安装太阳能路灯三百余盏，维护经费列入镇级预算，由供电所派人巡查。'
const busesAnswer = '县公交公司已从五月起恢复城北至温泉镇线路，末班车由十八时延至二十时三十分。'

const short = (asked: Point[], paragraphs: string[]) =>
  pointAnswers(asked, paragraphs).map(({ pointId, state, paragraphs: where }) => [pointId, state, where])

test('CHK-13 each request is answered where its own words are spoken of', () => {
  expect(
    short(points(lights, buses, parking), ['近年来，我县持续改善出行条件。', busesAnswer, lightsAnswer]),
  ).toEqual([
    ['p1', 'answered', [2]],
    ['p2', 'answered', [1]],
    ['p3', 'none', []],
  ])
})

test('CHK-13 a heading that repeats the request speaks for the paragraphs below it, up to the next one', () => {
  const paragraphs = [
    '一、关于增设太阳能路灯和明确维护单位',
    '已由各镇落实专人，每季度巡查一次，损坏的三日内修复，所需费用由县财政按盏补助。',
    '二、关于恢复公交线路',
    '客运公司正在测算成本，预计九月底前开通，票价与原先相同，每日往返六班。',
  ]
  expect(short(points(lights, buses), paragraphs)).toEqual([
    ['p1', 'answered', [1]],
    ['p2', 'answered', [3]],
  ])
})

test('CHK-13 a heading with nothing below it, and goodwill alone, answer thinly', () => {
  expect(short(points(buses), ['一、关于恢复城北至温泉镇公交线路、延长末班车时间'])).toEqual([
    ['p1', 'thin', [0]],
  ])
  const goodwill = '您提出的恢复城北至温泉镇公交线路的建议很有道理，我局将认真研究，在今后的工作中积极考虑。'
  expect(short(points(buses), [goodwill])).toEqual([['p1', 'thin', [0]]])
})

test('CHK-13 a paragraph may name the request by its place', () => {
  const paragraphs = ['对您提出的第二条建议，交通部门正同客运公司测算成本，九月底前给出方案并向社会公布。']
  expect(short(points(lights, buses), paragraphs)).toEqual([
    ['p1', 'none', []],
    ['p2', 'answered', [0]],
  ])
})

test('CHK-13 praise of work done without a word to the request answers nothing', () => {
  const praise = [
    '近年来，我县坚持以人民为中心，全面推进各项工作，不断提升服务水平，取得明显成效。',
    '一是加强组织领导，健全工作机制；二是强化宣传引导，形成良好氛围。',
  ]
  expect(short(points(lights, buses, parking), praise)).toEqual([
    ['p1', 'none', []],
    ['p2', 'none', []],
    ['p3', 'none', []],
  ])
})

const block = (text: string, role: DraftBlock['role'] = 'paragraph', answers?: string[]): DraftBlock => ({
  role,
  level: 0,
  segments: [{ text, origin: { from: 'typed', ref: null }, slot: null, state: 'plain' }],
  ...(answers === undefined ? {} : { answers }),
})

test('CHK-13 what the clerk says goes first; blocks are counted over the whole draft', () => {
  const proposal = { file: null, title: null, text: '', points: points(lights, buses) }
  const blocks = [
    block('某某委员：', 'salutation'),
    block('另行函告。', 'paragraph', ['p2']),
    block(lightsAnswer),
  ]
  expect(draftAnswers({ blocks, proposal })).toEqual([
    { pointId: 'p1', state: 'answered', blocks: [2], isByClerk: false },
    { pointId: 'p2', state: 'answered', blocks: [1], isByClerk: true },
  ])
  expect(draftAnswers({ blocks, proposal: null })).toEqual([])
})

test('CHK-13 one answer a point in their order, with ascending places, whatever the texts', () => {
  const text = fc.array(
    fc.constantFrom('路灯', '公交', '，', '。', '一、', '第二条建议', '𠮷', 'AI 2.0', '的'),
    { maxLength: 9 },
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 6 }), (asked, lines) => {
      const given = points(...asked.map((parts) => parts.join('')))
      const paragraphs = lines.map((parts) => parts.join(''))
      const answers = pointAnswers(given, paragraphs)
      expect(answers.map(({ pointId }) => pointId)).toEqual(given.map(({ id }) => id))
      for (const { state, paragraphs: where } of answers) {
        expect(where).toEqual([...new Set(where)].toSorted((a, b) => a - b))
        expect(where.every((at) => at >= 0 && at < paragraphs.length)).toBe(true)
        expect(where.length === 0).toBe(state === 'none')
      }
    }),
  )
})
