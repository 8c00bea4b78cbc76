import { expect, test } from 'vitest'
import type { Template } from '#contract/template.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { libraryReply } from './library.ts'

const passagesOf = (texts: readonly string[]): Template[] =>
  mineAll(texts.map((text, at) => libraryReply(`r${at}`, [{ part: 'paragraph', text }]))).templates.filter(
    ({ kind }) => kind === 'passage',
  )
const shown = (texts: readonly string[]) =>
  passagesOf(texts).map(({ template, slots }) => ({
    template,
    slots: slots.map(({ name, type }) => `${name} ${type}`),
  }))

test('MINE-14: a list whose uses share members is one slot', () => {
  const lists = [
    '道路硬化、快递驿站、绿化补植',
    '路灯安装、楼道粉刷、快递驿站、雨污分流',
    '健身器材、快递驿站',
    '管网更新、快递驿站、监控布设',
  ]
  expect(
    shown(lists.map((list) => `今年全区计划实施${list}等民生项目，完工后及时向居民公布验收结果。`)),
  ).toEqual([
    { template: '今年全区计划实施{{清单}}等民生项目，完工后及时向居民公布验收结果。', slots: ['清单 list'] },
  ])
})

test('MINE-14: an optional clause right before a slot is told from it, and named by its words', () => {
  const clause = '针对居民反映的情况，'
  const organs = [
    '青河县公安局',
    '市水务局',
    '区城市运行中心',
    '县发展和改革委员会',
    '望江区民政局',
    '市商务委',
  ]
  const texts = organs.map(
    (organ, at) =>
      `要求相关商户立即停止占道经营行为，${at % 2 === 0 ? clause : ''}由${organ}负责跟踪整改落实。`,
  )
  expect(shown(texts)).toEqual([
    {
      template:
        '要求相关商户立即停止占道经营行为，{{#if 含针对居民反映的}}针对居民反映的情况，{{/if}}由{{机关}}负责跟踪整改落实。',
      slots: ['含针对居民反映的 clause', '机关 organ'],
    },
  ])
})

test('MINE-3: a space inside a number does not cut it', () => {
  const years = ['2015', '20 17', '2019', '2021', '2022']
  expect(shown(years.map((year) => `我们在${year}年的工作总结中已经提到这一问题并作出整改安排。`))).toEqual([
    { template: '我们在{{年份}}年的工作总结中已经提到这一问题并作出整改安排。', slots: ['年份 year'] },
  ])
})

test('MINE-7: what is misread in a use without a clause is no wording of the clause', () => {
  const text = '经现场核查，该处停车泊位已经完成划线并对外开放，欢迎您继续监督我们的工作。'
  const withClause = text.replace('，欢迎', '，夜间免费停放时段同步延长，欢迎')
  const texts = [text, withClause, text, withClause, text.replace('欢迎您', '欢迎候'), withClause, text]
  expect(passagesOf(texts).map(({ template }) => template)).toEqual([
    '经现场核查，该处停车泊位已经完成划线并对外开放，{{#if 含夜间免费停放时段}}夜间免费停放时段同步延长，{{/if}}欢迎{{#if 异文}}候{{else}}您{{/if}}继续监督我们的工作。',
  ])
})

test('MINE-3: a meeting has the place before it, however it is called', () => {
  const places = ['石桥市', '苍梧市', '青河市']
  const texts = places.map(
    (place, at) => `您在${place}政协第十${'一二三'[at]}届一次会议上所提的建议，我们作了认真研究。`,
  )
  expect(shown(texts)).toEqual([
    { template: '您在{{会议}}上所提的建议，我们作了认真研究。', slots: ['会议 meeting'] },
  ])
})

test('MINE-14: words up to a colon that only some uses have are a clause', () => {
  const organs = ['数据局', '青河县公安局', '市水务局', '区城市运行中心', '望江区民政局', '市商务委']
  const texts = organs.map(
    (organ, at) => `${at % 2 === 0 ? '下一步工作打算：' : ''}经${organ}审核同意，从下半年起落实专项经费。`,
  )
  expect(shown(texts)).toEqual([
    {
      template: '{{#if 含下一步工作打算}}下一步工作打算：{{/if}}经{{机关}}审核同意，从下半年起落实专项经费。',
      slots: ['含下一步工作打算 clause', '机关 organ'],
    },
  ])
})

const usedIn = (values: readonly string[], before: string, after: string) =>
  shown(values.map((value) => `${before}${value}${after}`))

test('MINE-3: meetings without a number, days without a year, and pairs among lists are told by what they are', () => {
  const after = '上作了专题研究，各有关部门的意见已经汇总并逐条答复。'
  expect(usedIn(['主任办公会', '部门联席会议', '专题协调会', '政企早餐会'], '上述事项已在', after)).toEqual([
    { template: `上述事项已在{{会议}}${after}`, slots: ['会议 meeting'] },
  ])
  const begun = '起正式投入使用，周边居民反映的停车困难得到明显缓解。'
  expect(usedIn(['6月27日', '2023年11月底', '9月5日', '2021年3月上旬'], '该处停车场自', begun)).toEqual([
    { template: `该处停车场自{{日期}}${begun}`, slots: ['日期 date'] },
  ])
  const works = '等地同步推进，计划年底前全部完成并移交街道管养。'
  const places = ['横岗、双河口、下洋', '白鹤岭和石壁', '黄沙、金盆、大坪', '古田和三元']
  expect(usedIn(places, '改造工程已在', works)).toEqual([
    { template: `改造工程已在{{清单}}${works}`, slots: ['清单 list'] },
  ])
})

test('MINE-3: the place with which the names of bodies begin belongs to them, in a list too', () => {
  const after = '牵头，逐项明确责任人和完成时限，每季度向社会公布进展。'
  const organs = ['县残联', '县委编办', '县公安局', '县疾病预防控制中心']
  expect(usedIn(organs, '这项工作由', after)).toEqual([
    { template: `这项工作由{{机关}}${after}`, slots: ['机关 organ'] },
  ])
  const lists = ['县委编办、县公安局', '县残联、县财政局', '县民政局、县妇联、县水利局']
  expect(usedIn(lists, '这项工作由', after)).toEqual([
    { template: `这项工作由{{清单}}${after}`, slots: ['清单 list'] },
  ])
})

test('MINE-19: what ends a meeting or the last place of a list belongs to it', () => {
  const after = '上，参会单位围绕群众反映的问题逐一作了说明并明确了时限。'
  expect(usedIn(['主任办公会', '银企对接会', '政企早餐会', '专题协调会'], '在', after)).toEqual([
    { template: `在{{会议}}${after}`, slots: ['会议 meeting'] },
  ])
  const streets = ['滨湖路、新港路', '东门路、学府街、人民路', '青年路和长虹路', '站前街、解放西路']
  const works = '等路段实施了夜间施工，白天保持双向通行并安排专人疏导。'
  expect(usedIn(streets, '目前已在', works)).toEqual([
    { template: `目前已在{{清单}}${works}`, slots: ['清单 list'] },
  ])
})

test('MINE-11: a short sentence of few words around a value is one passage whatever the values are', () => {
  const topics = ['茶旅融合', '食品摊贩规范', '电动自行车质量', '柑橘黄龙病防控', '外卖平台监管', '招工难']
  const texts = topics.flatMap((topic) => [topic, topic])
  expect(usedIn(texts, '再谈谈您牵挂的', '问题。')).toEqual([
    { template: '再谈谈您牵挂的{{问题}}问题。', slots: ['问题 topic'] },
  ])
})
