import type { SlotType } from '#contract/template.ts'
import type { Random } from './words.ts'
import { adverbs, clause, nouns, pick, term, verbs, whole } from './words.ts'

export type ValueType = Exclude<SlotType, 'clause'>

const surnames = [...'赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方']
const given = [...'一凡雨桐志远思敏国强晓岚文博海燕子墨建平丽明轩浩然静宁佳琪俊峰雪梅']
const places = [...'临江青禾望湖云岭白石松溪新桥东湾平川南屏北固西畴长汀']
const offices =
  '民政局 交通委员会 绿化市容局 教育局 市场监管局 卫生健康委 城市运行中心 文化旅游局 规划资源局 财政局 消防救援支队 水务局 应急管理局 住房保障局 体育局 商务委 科技委 经济委员会 人力资源社会保障局 生态环境局'.split(
    ' ',
  )

const place = (random: Random) => pick(random, places) + pick(random, places)
const person = (random: Random) =>
  pick(random, surnames) + pick(random, given) + (random() < 0.7 ? pick(random, given) : '')
const region = (random: Random) => place(random) + pick(random, [...'区县市镇'])

/** A value of each type, as only the changing characters. */
export const valueOf: Record<ValueType, (random: Random) => string> = {
  year: (random) => String(whole(random, 2012, 2026)),
  date: (random) => `${whole(random, 2018, 2026)}年${whole(random, 1, 12)}月${whole(random, 1, 28)}日`,
  number: (random) =>
    random() < 0.2 ? `${whole(random, 1, 90)}.${whole(random, 1, 9)}` : String(whole(random, 2, 9800)),
  percentage: (random) =>
    random() < 0.5 ? String(whole(random, 3, 99)) : `${whole(random, 3, 99)}.${whole(random, 1, 9)}`,
  person,
  organ: (random) => (random() < 0.5 ? region(random) : pick(random, [...'市区县'])) + pick(random, offices),
  meeting: (random) =>
    `${region(random)}政协第${pick(random, ['十二', '十三', '十四', '十五', '十六'])}届${pick(random, [...'一二三四五'])}次会议`,
  document: (random) =>
    `${region(random)}${term(random)}${pick(random, ['管理办法', '实施方案', '三年行动计划', '条例', '若干规定', '指导意见'])}`,
  topic: (random) => term(random),
  list: (random) => Array.from({ length: whole(random, 2, 4) }, () => term(random)).join('、'),
  text: (random) => `${pick(random, adverbs)}${pick(random, verbs)}${term(random)}`,
}

/** What stands around a slot of each type. */
export const framesOf: Record<ValueType, readonly (readonly [string, string])[]> = {
  year: [
    ['截至', '年底'],
    ['自', '年起'],
    ['列入', '年度计划'],
    ['我们在', '年工作总结中提到'],
  ],
  date: [
    ['于', '正式启用'],
    ['已在', '向社会公布'],
  ],
  number: [
    ['累计完成', '处'],
    ['惠及居民', '户'],
    ['投入资金', '万元'],
    ['受理诉求', '件'],
    ['新增岗位', '个'],
    ['平均用时', '个工作日'],
  ],
  percentage: [
    ['覆盖率达到', '%'],
    ['同比增长', '%'],
    ['满意度为', '%'],
  ],
  person: [
    ['由项目负责人', '同志牵头'],
    ['特别感谢', '委员的关心'],
  ],
  organ: [
    ['经商', '同意'],
    ['会同', '共同研究'],
    ['已转请', '阅处'],
  ],
  meeting: [
    ['在', '上提出'],
    ['自', '以来'],
  ],
  document: [
    ['根据《', '》有关要求'],
    ['依据《', '》第三条'],
    ['制定并印发《', '》'],
  ],
  topic: [
    ['围绕', '这一民生实事'],
    ['把', '纳入重点任务'],
    ['关于您提出的“', '”问题'],
  ],
  list: [
    ['覆盖', '等多个领域'],
    ['先后完成', '等项目'],
  ],
  text: [
    ['按照“', '”的思路'],
    ['通过', '的方式予以支持'],
  ],
}

export { clause, nouns }
