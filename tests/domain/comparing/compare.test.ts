import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'
import { seedReplies } from '#build/mine-seeds.ts'
import { compareTexts } from '#domain/comparing/compare.ts'

function kinds(comparison: Comparison): string[] {
  return comparison.rows.map((row) => `${row.kind} ${row.parts.map((part) => part.text).join('|')}`)
}

test('a changed year is one change inside its sentence', () => {
  const a = '2022年，区里召开推进会。会后印发纪要。'
  const b = '2023年，区里召开推进会。会后印发纪要。'
  expect(compareTexts(a, b)).toEqual({
    similarity: 17 / 21,
    rows: [
      {
        kind: 'changed',
        a: { start: 0, end: 14 },
        b: { start: 0, end: 14 },
        parts: [
          { op: 'delete', text: '2022' },
          { op: 'insert', text: '2023' },
          { op: 'equal', text: '年，区里召开推进会。' },
        ],
      },
      {
        kind: 'same',
        a: { start: 14, end: 21 },
        b: { start: 14, end: 21 },
        parts: [{ op: 'equal', text: '会后印发纪要。' }],
      },
    ],
    a,
    b,
  })
})

test('moved, added and removed sentences stand where they belong', () => {
  const a = '首先开展调查摸底工作。其次召开专题会议研究。然后逐项列出任务清单。最后公开办理结果。'
  const b = '然后逐项列出任务清单。首先开展调查摸底工作。另外邀请委员视察现场。最后公开办理结果。'
  expect(kinds(compareTexts(a, b))).toEqual([
    'moved 然后逐项列出任务清单。',
    'same 首先开展调查摸底工作。',
    'removed 其次召开专题会议研究。',
    'added 另外邀请委员视察现场。',
    'same 最后公开办理结果。',
  ])
})

test('a moved sentence that was edited is one moved-changed row', () => {
  const a = '本年度投入资金1200万元用于改造老旧小区电梯。第二，组织开展夜间巡查行动。第三，健全长效管理机制。'
  const b = '第二，组织开展夜间巡查行动。第三，健全长效管理机制。本年度投入资金1500万元用于改造老旧小区电梯。'
  expect(compareTexts(a, b).rows.map((row) => row.kind)).toEqual(['same', 'same', 'moved-changed'])
})

test('a sentence cut in two is matched with both halves', () => {
  const a = '我局加强日常巡查力度，对发现的问题立即督促整改到位。'
  const b = '我局加强日常巡查力度。对发现的问题立即督促整改到位。'
  expect(kinds(compareTexts(a, b))).toEqual([
    'changed 我局加强日常巡查力度|，|。|对发现的问题立即督促整改到位。',
  ])
})

test('a line feed that one side lacks is a row of its own', () => {
  expect(kinds(compareTexts('甲方已签收。\n乙方已办结。', '甲方已签收。乙方已办结。'))).toEqual([
    'same 甲方已签收。',
    'removed \n',
    'same 乙方已办结。',
  ])
})

test('noise is a change unless it is to be ignored', () => {
  const a = '按照"十四五"规划 ,推进（一期）工程。'
  const b = '按照“十四五”规划，推进(一期)工程。'
  expect(compareTexts(a, b).rows[0]?.kind).toBe('changed')
  expect(compareTexts(a, b, { ignoreNoise: true }).rows[0]?.kind).toBe('same')
  expect(compareTexts(a, b, { ignoreNoise: true }).similarity).toBe(1)
})

test('CMP-5: with noise ignored, width, quotes, white space and line breaks are marked in the parts and change no row', () => {
  const a = '一、工作情况\n根据"十四五"规划,我局推进\n（一期）工程. 成效明显。\n\n感谢支持。'
  const b = '一、工作情况\n根据“十四五”规划，我局推进(一期)工程。成效明显。感谢支持。'
  const { rows, similarity } = compareTexts(a, b, { ignoreNoise: true })
  expect(rows.map(({ kind }) => kind)).toEqual(rows.map(() => 'same'))
  expect(similarity).toBe(1)
  const changed = rows.flatMap(({ parts }) => parts.filter(({ op }) => op !== 'equal'))
  expect(changed.every((part) => part.noise === true)).toBe(true)
})

test('CMP-5: a change beside noise is told without it', () => {
  const { rows } = compareTexts('投入“一期”资金1200万元,用于改造。', '投入"一期"资金1500万元，用于改造。', {
    ignoreNoise: true,
  })
  expect(
    rows.flatMap(({ parts }) => parts.filter((part) => part.op !== 'equal' && part.noise !== true)),
  ).toEqual([
    { op: 'delete', text: '1200' },
    { op: 'insert', text: '1500' },
  ])
})

test('CMP-5: a seed with half-width marks is the same as with full-width ones', () => {
  for (const { text } of seedReplies()) {
    const marks: Record<string, string> = {
      '，': ',',
      '：': ':',
      '；': ';',
      '（': '(',
      '）': ')',
      '“': '"',
      '”': '"',
      '。': '.',
    }
    const narrow = text.replaceAll(/[，：；（）“”。]/gu, (mark) => marks[mark] ?? mark)
    const { rows, similarity } = compareTexts(narrow, text, { ignoreNoise: true })
    expect({ kinds: new Set(rows.map(({ kind }) => kind)), similarity }).toEqual({
      kinds: new Set(['same']),
      similarity: 1,
    })
  }
})

test('three sentences made of one, and one of three, are one changed row', () => {
  const whole = '我局加强日常巡查力度，对发现的问题立即督促整改，并定期通报各街道的整改进度。'
  const cut = '我局加强日常巡查力度。对发现的问题立即督促整改。定期通报各街道的整改进度。'
  expect(compareTexts(whole, cut).rows.map(({ kind }) => kind)).toEqual(['changed'])
  expect(compareTexts(cut, whole).rows.map(({ kind }) => kind)).toEqual(['changed'])
})

test('empty texts are equal and have no rows', () => {
  expect(compareTexts('', '')).toEqual({ similarity: 1, rows: [], a: '', b: '' })
})

const loneSurrogate = /\p{Surrogate}/u

const sentence = fc.constantFrom(
  '我局高度重视该项提案。',
  '2023年投入11.7亿元。',
  '2024年投入12亿元；',
  '落实《甲规划》，推进“一网通办”。',
  '落实《乙规划》、《甲规划》，推进“一网通办”\n',
  '😀好！',
  '😁好！',
  '\n',
  '（未闭合',
  '甲',
)
const text = fc.oneof(
  fc.array(sentence, { maxLength: 14 }).map((sentences) => sentences.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

test('both texts can be rebuilt from the rows alone', () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (a, b, ignoreNoise) => {
      const { rows } = compareTexts(a, b, { ignoreNoise })
      const side = (op: 'insert' | 'delete', of: typeof rows): string =>
        of
          .flatMap((row) => row.parts)
          .filter((part) => part.op === 'equal' || part.op === op)
          .map((part) => part.text)
          .join('')
      const inA = rows
        .filter((row) => row.a !== null)
        .toSorted((x, y) => (x.a?.start ?? 0) - (y.a?.start ?? 0))
      expect(side('insert', rows)).toBe(b)
      expect(side('delete', inA)).toBe(a)
      for (const row of rows) {
        expect(side('delete', [row])).toBe(row.a === null ? '' : a.slice(row.a.start, row.a.end))
        expect(side('insert', [row])).toBe(row.b === null ? '' : b.slice(row.b.start, row.b.end))
      }
    }),
    { numRuns: 400 },
  )
})

test('no part cuts a surrogate pair', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = compareTexts(a, b).rows.flatMap((row) => row.parts)
      expect(parts.filter((part) => loneSurrogate.test(part.text))).toEqual([])
    }),
  )
})

test('a text compared with itself is the same all through', () => {
  fc.assert(
    fc.property(text, (a) => {
      const { rows, similarity } = compareTexts(a, a)
      expect(rows.every((row) => row.kind === 'same')).toBe(true)
      expect(similarity).toBe(1)
    }),
  )
})

test('CMP-10: lines put before and after two texts add their own rows and change no other', () => {
  fc.assert(
    fc.property(text, text, text, text, (before, a, b, after) => {
      const [head, tail] = [`首行：${before}\n`, `\n尾行：${after}`]
      const lone = compareTexts(`${a}\n`, `${b}\n`).rows.filter(({ kind }) => kind !== 'same')
      const among = compareTexts(`${head}${a}\n${tail}`, `${head}${b}\n${tail}`)
      expect(among.rows.filter(({ kind }) => kind !== 'same').length).toBeLessThanOrEqual(lone.length + 2)
      expect(
        among.rows
          .flatMap(({ parts }) => parts.map((part) => (part.op === 'delete' ? '' : part.text)))
          .join(''),
      ).toBe(`${head}${b}\n${tail}`)
    }),
  )
})

test('CMP-10: of a text with one edited sentence only that sentence is changed', () => {
  for (const { text: seed } of seedReplies()) {
    const at = seed.indexOf('，', seed.length / 2)
    const { rows } = compareTexts(seed, `${seed.slice(0, at)}另行研究${seed.slice(at)}`)
    expect(
      rows
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, parts }) => [kind, parts.filter(({ op }) => op !== 'equal')]),
    ).toEqual([['changed', [{ op: 'insert', text: '另行研究' }]]])
  }
})
