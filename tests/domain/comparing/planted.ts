import type { Comparison } from '#contract/comparison.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { plantCorpus, randomNumbers } from '#tests/domain/mining/planted.ts'

/** What was done to a text: two texts, and for every sentence of b the sentences of a that it was made of. */
export interface PlantedPair {
  a: string
  b: string
  sentences: PlantedSentence[]
}

/** A sentence of b, or two that one sentence of a was cut into. */
export interface PlantedSentence {
  start: number
  end: number
  /** Places in a; none for a new sentence. */
  from: { start: number; end: number }[]
  isMoved: boolean
  isEdited: boolean
}

type Random = () => number
type Edit = (random: Random, sentence: string, rate: number) => string

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const fillers = '另行,逐项,本级,专班,适时,台账,联动,复核,试点,街面,通报,排期,分片,督办,随访,清单'.split(',')
const letters = [...'推进落实完善加强开展建设工作服务管理机制保障提升优化组织协调监督检查项目资金']

/** Words dropped, put in or replaced, each with a chance of `rate`; marks and the end stay. */
export function editWords(random: Random, sentence: string, rate: number): string {
  return [...segmenter.segment(sentence)]
    .map(({ segment, isWordLike }) => {
      if (isWordLike !== true || random() >= rate) return segment
      const kind = random()
      const filler = fillers[Math.floor(random() * fillers.length)] ?? ''
      if (/^[0-9]+$/.test(segment)) return String(Number(segment) + 1 + Math.floor(random() * 40))
      return kind < 0.3 ? '' : kind < 0.6 ? segment + filler : filler
    })
    .join('')
}

/** Single characters dropped, put in or replaced, each with a chance of `rate`. */
export function editCharacters(random: Random, sentence: string, rate: number): string {
  return [...sentence]
    .map((character) => {
      if (!/\p{Script=Han}/u.test(character) || random() >= rate) return character
      const kind = random()
      const letter = letters[Math.floor(random() * letters.length)] ?? ''
      return kind < 0.25 ? '' : kind < 0.5 ? character + letter : letter
    })
    .join('')
}

/** So many sentences of invented office prose, all different, `perParagraph` to a paragraph. */
function inventSentences(seed: number, count: number): string[] {
  const found = new Set<string>()
  for (let turn = 0; found.size < count; turn += 1) {
    for (const { text } of plantCorpus(seed * 1_000 + turn, 12, 6, 0).replies) {
      for (const { start, end } of splitSentences(text)) {
        const sentence = text.slice(start, end).trim()
        if (sentence.endsWith('。') && sentence.length > 18) found.add(sentence)
      }
    }
  }
  return [...found].slice(0, count)
}

const patterns = [
  '去年以来,为此,目前,根据安排,截至六月底,经现场核实,按照职责分工',
  '区水务部门,县交通运输部门,街道办事处,卫生健康部门,住建部门,镇人民政府,教育主管部门,应急管理部门',
  '改造提升,新增设置,清理整治,协调解决,检查维护,规划建设,督促落实,宣传推广',
  '饮水管网,公交候车亭,沿街广告,社区服务站,学校周边护栏,路灯及监控设施,排水沟渠,养老服务驿站,充电棚,背街路面',
  '群众满意度明显提高,得到居民普遍认可,后续将纳入年度计划,相关情况已反馈提案人,争取年底前全部完成',
].map((words) => words.split(','))

/** So many sentences of one pattern, all different: each is like many of the others. */
export function inventAlike(seed: number, count: number): string[] {
  const random = randomNumbers(seed)
  const found = new Set<string>()
  while (found.size < count) {
    const words = patterns.map((choice) => choice[Math.floor(random() * choice.length)] ?? '')
    const [when, who, did, what, then] = words
    found.add(`${when}，${who}${did}${what}${1 + Math.floor(random() * 980)}处，由专人负责，${then}。`)
  }
  return [...found]
}

interface Piece {
  text: string
  from: number[]
  isMoved: boolean
  isEdited: boolean
}

export interface PlantOptions {
  /** What editing does; its rate is even over 0 to 0.3. */
  edit?: Edit
  count?: number
  /** Makes the sentences; invented office prose unless told. */
  invent?: (seed: number, count: number) => string[]
  /** Share of the sentences of a that are left out. */
  deleted?: number
  /** New sentences in b, as a share of those of a. */
  fresh?: number
}

/**
 * A text of invented sentences and what became of it: of each ten that are not left out about four stay, two are edited
 * in place, one each is moved, moved and edited, cut in two, and joined with the next; new ones come in.
 */
export function plantPair(seed: number, options: PlantOptions = {}): PlantedPair {
  const {
    edit = editWords,
    count = 60,
    invent = inventSentences,
    deleted = 0.1,
    fresh: share = 0.1,
  } = options
  const random = randomNumbers(seed)
  const all = invent(seed, count + Math.ceil(share * count))
  const [own, fresh] = [all.slice(0, count), all.slice(count)]
  const edited = (text: string): string => edit(random, text, 0.3 * random())
  const stay: Piece[] = []
  const moving: Piece[] = []
  for (let at = 0; at < count; at += 1) {
    const text = own[at] ?? ''
    const next = own[at + 1]
    if (random() < deleted) continue
    const chance = random()
    const comma = text.indexOf('，', Math.floor(text.length / 3))
    if (chance < 0.42) stay.push({ text, from: [at], isMoved: false, isEdited: false })
    else if (chance < 0.63) stay.push(piece(at, edited(text), text, false))
    else if (chance < 0.72) moving.push({ text, from: [at], isMoved: true, isEdited: false })
    else if (chance < 0.81) moving.push(piece(at, edited(text), text, true))
    else if (chance < 0.91 && comma !== -1 && comma < text.length - 8) {
      const cut = `${text.slice(0, comma)}。${text.slice(comma + 1)}`
      stay.push({ text: cut, from: [at], isMoved: false, isEdited: true })
    } else if (next !== undefined) {
      stay.push({ text: `${text.slice(0, -1)}，${next}`, from: [at, at + 1], isMoved: false, isEdited: true })
      at += 1
    }
  }
  for (const text of fresh)
    stay.splice(Math.floor(random() * (stay.length + 1)), 0, {
      text,
      from: [],
      isMoved: false,
      isEdited: false,
    })
  for (const moved of moving) stay.splice(farFrom(random, moved, stay), 0, moved)
  return lay(own, stay)
}

function piece(at: number, text: string, old: string, isMoved: boolean): Piece {
  return { text, from: [at], isMoved, isEdited: text !== old }
}

/** A place with at least four sentences between it and where the piece would stand unmoved. */
function farFrom(random: Random, { from: [origin = 0] }: Piece, stay: readonly Piece[]): number {
  const unmoved = stay.findIndex(({ from, isMoved }) => !isMoved && (from[0] ?? -1) > origin)
  const home = unmoved === -1 ? stay.length : unmoved
  for (;;) {
    const place = Math.floor(random() * (stay.length + 1))
    const between = stay.slice(Math.min(place, home), Math.max(place, home))
    if (between.filter(({ isMoved, from }) => !isMoved && from.length > 0).length >= 4) return place
  }
}

function lay(own: readonly string[], pieces: readonly Piece[]): PlantedPair {
  let a = ''
  const places = own.map((text, at) => {
    const start = a.length
    a += text + (at % 5 === 4 ? '\n' : '')
    return { start, end: start + text.length }
  })
  let b = ''
  const sentences = pieces.map(({ text, from, isMoved, isEdited }, at): PlantedSentence => {
    const start = b.length
    b += text + (at % 5 === 4 ? '\n' : '')
    return {
      start,
      end: start + text.length,
      from: from.flatMap((index) => places[index] ?? []),
      isMoved,
      isEdited,
    }
  })
  return { a, b, sentences }
}

export interface PairScores {
  /** Of the sentences of b for which a source was told, and of those that have one. */
  precision: number
  recall: number
  /** Of the pairs that were told as moved, with edits or without. */
  movedF1: number
}

/** Scores comparisons against what was planted, over all pairs together. */
export function scorePairs(pairs: readonly { pair: PlantedPair; comparison: Comparison }[]): PairScores {
  let [told, right, wanted, found, toldMoved, rightMoved, wantedMoved] = [0, 0, 0, 0, 0, 0, 0]
  for (const { pair, comparison } of pairs) {
    const rows = comparison.rows.filter(
      (row) => row.b !== null && comparison.b.slice(row.b.start, row.b.end).trim() !== '',
    )
    for (const row of rows) {
      if (row.a === null) continue
      const source = row.a
      const isRight = pair.sentences.some(
        (sentence) => overlap(sentence, row.b) && sentence.from.some((from) => overlap(from, source)),
      )
      told += 1
      right += Number(isRight)
      if (row.kind !== 'moved' && row.kind !== 'moved-changed') continue
      toldMoved += 1
      rightMoved += Number(
        pair.sentences.some(
          ({ isMoved, from, ...place }) =>
            isMoved && overlap(place, row.b) && from.some((one) => overlap(one, source)),
        ),
      )
    }
    for (const sentence of pair.sentences) {
      if (sentence.isMoved) wantedMoved += 1
      for (const from of sentence.from) {
        wanted += 1
        found += Number(rows.some((row) => overlap(sentence, row.b) && overlap(from, row.a)))
      }
    }
  }
  return {
    precision: right / told,
    recall: found / wanted,
    movedF1: (2 * rightMoved) / (toldMoved + wantedMoved),
  }
}

type Place = { start: number; end: number } | null

/** Whether one place holds more than half of the shorter of both. */
function overlap(a: Place, b: Place): boolean {
  if (a === null || b === null) return false
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common > 0 && 2 * common >= Math.min(a.end - a.start, b.end - b.start)
}
