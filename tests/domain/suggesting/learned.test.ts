import { expect, test } from 'vitest'
import { bucketCount, componentCount, components } from '#domain/suggesting/evidence.ts'
import { emptyHabits } from '#domain/suggesting/habits.ts'
import { buildIndex } from '#domain/suggesting/index.ts'
import { suggest } from '#domain/suggesting/suggest.ts'
import { fitGhost, fitWeights, usualWeights, type Sample } from '#domain/suggesting/weights.ts'
import { replyOf } from './replies.ts'

const sums = (weights: Float64Array) =>
  Array.from({ length: bucketCount }, (_, bucket) =>
    weights
      .subarray(bucket * componentCount, (bucket + 1) * componentCount)
      .reduce((sum, weight) => sum + weight, 0),
  )

/** To six places: what is kept is rounded. */
const rounded = (weights: Float64Array) => Array.from(weights, (weight) => Math.round(weight * 1e6) / 1e6)

test('SUG-10 what explains every sample comes to speak loudest, in its own bucket only', () => {
  const shares = new Float64Array(componentCount)
  const told = components.indexOf('depth')
  shares[told] = 0.5
  const samples: Sample[] = Array.from({ length: 200 }, () => ({ bucket: 1, shares }))
  const weights = fitWeights(samples)
  expect(weights[componentCount + told]).toBeGreaterThan(0.9)
  expect(rounded(weights.subarray(2 * componentCount))).toEqual(
    rounded(usualWeights().subarray(2 * componentCount)),
  )
  for (const sum of sums(weights)) expect(sum).toBeCloseTo(1, 6)
})

test('SUG-10 without samples the usual weights stand, each bucket a distribution', () => {
  expect(rounded(fitWeights([]))).toEqual(rounded(usualWeights()))
  for (const sum of sums(usualWeights())) expect(sum).toBeCloseTo(1, 6)
})

const heads = ['一、基本情况', '二、下一步打算']
const office = Array.from({ length: 12 }, (_, nth) =>
  replyOf(
    `r${nth}`,
    [
      ['salutation', '周晓东委员：'],
      ['opening', '您提出的提案收悉，现答复如下：'],
      ['heading', heads[0] ?? ''],
      ['paragraph', `本年第${nth}项任务已由专人负责，进展顺利，群众普遍认可。`],
      ['heading', heads[1] ?? ''],
      ['paragraph', '我局将健全工作机制，明确责任分工，加快推动各项任务落地见效。'],
      ['closing', nth % 3 === 0 ? '专此函复。' : '感谢您对我们工作的关心和支持。'],
    ],
    {
      kind: '提案',
      organ: nth % 3 === 0 ? '临江区水务局' : '临江区民政局',
      date: `2024-0${1 + (nth % 9)}-05`,
    },
  ),
)
const index = buildIndex(office, [])
const before = office[0]?.paragraphs
  .slice(0, 6)
  .map(({ start, end }) => office[0]?.text.slice(start, end) ?? '')
const next = (organ: string | null, upTo: number) =>
  suggest(
    index,
    {
      card: { kind: '提案', organ },
      heading: null,
      before: before?.slice(0, upTo) ?? [],
      typed: '',
      limit: 5,
      span: 'best',
    },
    emptyHabits(),
  ).map(({ completes }) => completes)

test('SUG-10 the organ of the card decides between closings that are both usual', () => {
  expect(next('临江区水务局', 6)[0]).toBe('专此函复。')
  expect(next('临江区民政局', 6)[0]).toBe('感谢您对我们工作的关心和支持。')
})

test('a paragraph that no reply has is followed by what stands at that depth and under such a heading', () => {
  const own = [...(before?.slice(0, 3) ?? []), '今年新建的六座泵站均已通水，沿线居民的用水压力明显改善。']
  const items = suggest(
    index,
    { card: { kind: '提案' }, heading: heads[0] ?? null, before: own, typed: '', limit: 5, span: 'best' },
    emptyHabits(),
  )
  expect(items[0]?.completes).toBe(heads[1])
})

test('the same library learns the same, and an empty one nothing', () => {
  expect(buildIndex(office, []).learned).toEqual(index.learned)
  expect(rounded(buildIndex([], []).learned.weights)).toEqual(rounded(usualWeights()))
})

const shown = (likelihood: number, taken: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ likelihood, isTaken: at < taken }))

test.each([
  ['as usual while nothing was shown', [], 0.35],
  ['early where nearly all was taken', shown(0.15, 90, 100), 0.1],
  ['late where little was taken', [...shown(0.3, 5, 100), ...shown(0.45, 80, 100)], 0.35],
  ['hardly ever where nothing was taken', shown(0.7, 0, 100), 0.6],
] as const)('SUG-4 grey text stands %s', (_, places, from) => {
  expect(fitGhost(places)).toBeCloseTo(from, 6)
})
