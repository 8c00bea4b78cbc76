import type { StoredReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'
import { renderText } from '#domain/templating/render.ts'
import { libraryReply } from './library.ts'
import type { Line } from './library.ts'

/** A planted template: constants and slots in turn, beginning and ending with a constant. */
export type PlantedTemplate = { constants: string[]; slots: SlotKind[]; weight: number }
export type Planted = {
  template: number
  replyId: string
  start: number
  end: number
  slots: { start: number; end: number }[]
}
export type PlantedCorpus = { replies: StoredReply[]; templates: PlantedTemplate[]; planted: Planted[] }
export type Scores = { passageF1: number; ari: number; fta: number; slotF1: number; roundTrip: number }

type SlotKind = keyof typeof values

/** A generator of numbers from 0 to 1 (mulberry32): the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1))

const subjects = '全区,各街道,区教育局,有关部门,城管部门,社区居委会,物业企业,承办单位,相关镇,运营单位'.split(
  ',',
)
const adverbs = '持续,稳步,有序,深入,全面,积极,及时,分批,重点,主动'.split(',')
const verbs = '推进,完善,落实,开展,加强,优化,改善,落地,布设,巡查,更新,整治,规范,扩大,保障'.split(',')
const objects =
  '老旧小区改造,口袋公园建设,养老助餐点布局,校园周边交通,河道水质治理,停车泊位共享,垃圾分类投放,消防通道清理,夜间照明设施,非机动车停放,托育服务供给,农贸市场升级,公交线路调整,无障碍设施,图书借阅网点,宠物管理,充电桩安装,屋顶绿化,噪声投诉处置,急救设备配置,书香社区活动,文物建筑修缮,雨污管网分流,菜篮子价格监测,适老化改造'.split(
    ',',
  )
const means =
  '建立联席会议制度,制定年度工作方案,引入第三方评估,设立专门服务窗口,组织志愿者参与,开展入户走访调查,安排专项资金补助,运用信息化管理手段,召开居民议事会,编制实施导则,公布办事指南,开设监督热线,签订责任承诺书,压实属地责任,借鉴先进地区做法'.split(
    ',',
  )
const aims =
  '切实提升居民获得感,有效缓解供需矛盾,逐步补齐设施短板,不断改善人居环境,努力消除安全隐患,形成长效管理机制,营造良好社会氛围,回应群众合理诉求,方便市民日常出行,守护城市历史记忆'.split(
    ',',
  )
const places = '临江区,青禾县,望湖区,云岭市,白石镇,松溪街道,新桥镇,东湾区,石塘街道,平川县'.split(',')
const organs =
  '区民政局,市交通委,区绿化市容局,县教育局,市场监管局,区卫生健康委,城市运行中心,区文化旅游局,规划资源局,区财政局,消防救援支队,市水务局'.split(
    ',',
  )
const titles =
  '养老服务条例,停车管理办法,绿化建设三年行动计划,物业管理若干规定,无障碍环境建设方案,垃圾分类指导意见,托育机构设置标准,老旧电梯更新细则'.split(
    ',',
  )
const surnames = '赵,钱,孙,李,周,吴,郑,冯,陈,褚,卫,蒋,沈,韩,杨'.split(',')
const given = '一凡,雨桐,志远,思敏,国强,晓岚,文博,海燕,子墨,建平,丽华,明轩'.split(',')

const values = {
  year: (random: Random) => String(whole(random, 2015, 2026)),
  number: (random: Random) => String(whole(random, 3, 9800)),
  percentage: (random: Random) => (random() * 100).toFixed(1),
  person: (random: Random) => pick(random, surnames) + pick(random, given),
  organ: (random: Random) => pick(random, organs),
  place: (random: Random) => pick(random, places),
  document: (random: Random) => pick(random, titles),
  topic: (random: Random) => pick(random, objects),
}

/** What stands around a slot of each kind. */
const frames: Record<SlotKind, readonly (readonly [string, string])[]> = {
  year: [
    ['截至', '年底'],
    ['自', '年起'],
  ],
  number: [
    ['累计完成', '处'],
    ['共惠及居民', '户'],
    ['投入资金', '万元'],
  ],
  percentage: [
    ['覆盖率达到', '%'],
    ['同比增长', '%'],
  ],
  person: [['由项目负责人', '同志牵头']],
  organ: [
    ['经商', '同意'],
    ['会同', '共同研究'],
  ],
  place: [['先后赴', '开展实地调研']],
  document: [
    ['根据《', '》有关要求'],
    ['依据《', '》'],
  ],
  topic: [
    ['围绕', '这一民生实事'],
    ['把', '纳入重点任务'],
  ],
}

function clause(random: Random): string {
  const form = Math.floor(random() * 3)
  if (form === 0)
    return `${pick(random, subjects)}${pick(random, adverbs)}${pick(random, verbs)}${pick(random, objects)}`
  if (form === 1) return `${pick(random, means)}`
  return `${pick(random, adverbs)}${pick(random, verbs)}${pick(random, objects)}，${pick(random, aims)}`
}

function sentence(random: Random): string {
  return `${Array.from({ length: whole(random, 2, 4) }, () => clause(random)).join('，')}。`
}

function plantTemplate(random: Random, weight: number): PlantedTemplate {
  const constants = ['']
  const slots: SlotKind[] = []
  const sentences = whole(random, 1, 3)
  for (let at = 0; at < sentences; at += 1) {
    const clauses = whole(random, 2, 4)
    for (let index = 0; index < clauses; index += 1) {
      constants[constants.length - 1] += index === 0 ? '' : '，'
      if (random() < 0.4 && slots.length < 5) {
        const kind = pick(random, Object.keys(values) as SlotKind[])
        const [before, after] = pick(random, frames[kind])
        constants[constants.length - 1] += before
        slots.push(kind)
        constants.push(`${after}，${clause(random)}`)
      } else constants[constants.length - 1] += clause(random)
    }
    constants[constants.length - 1] += '。'
  }
  return { constants, slots, weight }
}

const confusions = '未末己已日曰土士人入大太天夫干千王玉木本田由甲申'

function disturb(random: Random, text: string, rate: number): string {
  if (rate === 0) return text
  return [...text]
    .map((letter) => {
      if (random() >= rate || !/\p{Script=Han}/u.test(letter)) return letter
      const kind = random()
      if (kind < 0.7) return pick(random, [...confusions])
      return kind < 0.85 ? '' : letter + pick(random, [...confusions])
    })
    .join('')
}

/**
 * Replies made of planted passages, used by Zipf's law, among paragraphs that occur once.
 *
 * @param noise  chance (0..1) of each Chinese character of being read wrongly; places of slots are told for the disturbed text
 */
export function plantCorpus(
  seed: number,
  replyCount: number,
  templateCount: number,
  noise: number,
): PlantedCorpus {
  const random = randomNumbers(seed)
  const templates = Array.from({ length: templateCount }, (_, rank) => plantTemplate(random, 1 / (rank + 1)))
  const total = templates.reduce((sum, { weight }) => sum + weight, 0)
  const planted: Planted[] = []
  const replies = Array.from({ length: replyCount }, (_, at) => {
    const lines: Line[] = []
    const here: Planted[] = []
    let offset = 0
    const used = new Set<number>()
    for (let index = whole(random, 5, 9); index > 0; index -= 1) {
      if (lines.length > 0) offset += 1
      let text = ''
      if (random() < 0.5) {
        const rank = draw(random, templates, total)
        if (!used.has(rank)) {
          used.add(rank)
          const lead = random() < 0.2 ? disturb(random, sentence(random), noise) : ''
          const { text: own, slots } = fill(
            random,
            templates[rank] as PlantedTemplate,
            noise,
            offset + lead.length,
          )
          here.push({
            template: rank,
            replyId: `r${at}`,
            start: offset + lead.length,
            end: offset + lead.length + own.length,
            slots,
          })
          text = lead + own + (random() < 0.2 ? disturb(random, sentence(random), noise) : '')
        }
      }
      if (text === '')
        text = disturb(
          random,
          Array.from({ length: whole(random, 1, 4) }, () => sentence(random)).join(''),
          noise,
        )
      lines.push({ part: 'paragraph', text })
      offset += text.length
    }
    planted.push(...here)
    return libraryReply(`r${at}`, lines)
  })
  const uses = new Map<number, number>()
  for (const { template } of planted) uses.set(template, (uses.get(template) ?? 0) + 1)
  return { replies, templates, planted: planted.filter(({ template }) => (uses.get(template) ?? 0) > 1) }
}

function draw(random: Random, templates: readonly PlantedTemplate[], total: number): number {
  let left = random() * total
  for (const [rank, { weight }] of templates.entries()) {
    left -= weight
    if (left <= 0) return rank
  }
  return templates.length - 1
}

function fill(random: Random, template: PlantedTemplate, noise: number, offset: number) {
  let text = ''
  const slots: Planted['slots'] = []
  template.constants.forEach((constant, at) => {
    text += disturb(random, constant, noise)
    const kind = template.slots[at]
    if (!kind) return
    const value = disturb(random, values[kind](random), noise)
    slots.push({ start: offset + text.length, end: offset + text.length + value.length })
    text += value
  })
  return { text, slots }
}

/** The template with its clauses off: constants with \u0000 for each slot. */
function usualForm(template: Template | undefined): string | null {
  if (!template) return null
  const marks = template.slots.map(({ name, type }) => [name, type === 'clause' ? false : '\u0000'] as const)
  return renderText(template.template, Object.fromEntries(marks))
}

const harmonic = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b))

/**
 * Scores mined passages against what was planted. A passage is found when a mined occurrence covers the same span but for 5 characters
 * or 10 %; a template is exact when the mined template that holds most of its occurrences has its constants and slots; a slot is
 * found when a value stands at the same place.
 */
export function score(corpus: PlantedCorpus, mined: readonly Template[], spansOf: SpansOf): Scores {
  const passages = mined.filter(({ kind }) => kind === 'passage')
  const flat = passages.flatMap((template, index) =>
    template.occurrences.map((occurrence) => ({ template, index, occurrence })),
  )
  const byReply = new Map<string, typeof flat>()
  for (const one of flat) {
    const own = byReply.get(one.occurrence.replyId)
    if (own) own.push(one)
    else byReply.set(one.occurrence.replyId, [one])
  }
  const found: (typeof flat)[number][] = []
  let hits = 0
  let slotHits = 0
  let slotsPlanted = 0
  let slotsMined = 0
  const owners = corpus.planted.map((planted) => {
    const near = (byReply.get(planted.replyId) ?? []).find(({ occurrence }) => {
      const slack = Math.max(5, 0.1 * (planted.end - planted.start))
      return Math.abs(occurrence.start - planted.start) + Math.abs(occurrence.end - planted.end) <= slack
    })
    slotsPlanted += planted.slots.length
    if (!near) return -1
    hits += 1
    found.push(near)
    const spans = spansOf(near.template, near.occurrence)
    slotsMined += spans.length
    for (const slot of planted.slots)
      if (spans.some(({ start, end }) => start === slot.start && end === slot.end)) slotHits += 1
    return near.index
  })
  const ranks = [...new Set(corpus.planted.map(({ template }) => template))]
  const exact = ranks.filter((rank) => {
    const counts = new Map<number, number>()
    corpus.planted.forEach((planted, at) => {
      const owner = owners[at] ?? -1
      if (planted.template === rank && owner >= 0) counts.set(owner, (counts.get(owner) ?? 0) + 1)
    })
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
    const planted = corpus.templates[rank]
    return (
      best !== undefined &&
      planted !== undefined &&
      usualForm(passages[best[0]]) === planted.constants.join('\u0000')
    )
  })
  const precision = flat.length === 0 ? 0 : hits / flat.length
  return {
    passageF1: harmonic(precision, hits / corpus.planted.length),
    ari: adjustedRand(
      corpus.planted.map(({ template }) => template),
      owners.map((owner, at) => (owner < 0 ? -1 - at : owner)),
    ),
    fta: exact.length / ranks.length,
    slotF1: harmonic(slotsMined === 0 ? 0 : slotHits / slotsMined, slotHits / slotsPlanted),
    roundTrip: found.length,
  }
}

type SpansOf = (
  template: Template,
  occurrence: Template['occurrences'][number],
) => { start: number; end: number }[]

function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (counts: Iterable<number>) =>
    [...counts].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const count = (keys: readonly (number | string)[]) => {
    const counts = new Map<number | string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return pairs(counts.values())
  }
  const both = count(a.map((key, at) => `${key}/${b[at]}`))
  const expected = (count(a) * count(b)) / ((a.length * (a.length - 1)) / 2)
  const most = (count(a) + count(b)) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}
