import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CuratedTemplate } from '#contract/template.ts'
import { TemplateAges } from '#domain/templating/ages.ts'
import { curate } from '#domain/templating/curate.ts'
import { makeTemplate } from '#tests/store/library.ts'

const wordings = [
  '下一步将会同有关部门加快推进老旧小区改造',
  '下一步将会同有关部门稳步推进老旧小区改造',
  '下一步将会同有关部门加快推进口袋公园建设',
  '2019年起全面推行河长制并落实各级责任',
  '感谢您对我区工作的关心和支持',
]
const dates = ['2018-05-01', '2021-03-04', '2021-12-30', '2024-04-30']

const template = (at: number, date: number): CuratedTemplate => ({
  ...makeTemplate(`t${at}`, wordings[at % wordings.length] ?? '', ['a', 'b']),
  lastUse: dates[date] ?? null,
})

/** Ages by id, in the order of ids; equal last uses leave the order of variants open. */
const byId = (templates: readonly Pick<CuratedTemplate, 'id' | 'variants' | 'staleness'>[]) =>
  Object.fromEntries(
    templates
      .map(
        ({ id, variants, staleness }) =>
          [id, { variants: variants.toSorted(), reason: staleness?.reason }] as const,
      )
      .toSorted(([a], [b]) => a.localeCompare(b)),
  )

const aged = (templates: readonly CuratedTemplate[]) => curate(templates, [], [], () => null).templates

test('ages brought up to date change by change are those of all templates looked at anew', () => {
  const step = fc.record({ at: fc.nat(4), date: fc.nat(3), isGone: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const shelf = new Map<string, CuratedTemplate>()
      for (const one of aged([template(0, 0), template(1, 1)])) shelf.set(one.id, one)
      const ages = new TemplateAges(shelf.values())
      for (const { at, date, isGone } of steps) {
        const changed = template(at, date)
        const known = shelf.get(changed.id)
        // The newest use of all stands for today, and today does not go back.
        if (isGone && known !== undefined) {
          shelf.delete(changed.id)
          ages.update([], [changed.id])
        } else if (known === undefined || (known.lastUse ?? '') <= (changed.lastUse ?? '')) {
          shelf.set(changed.id, changed)
          ages.update([known === undefined ? changed : { ...known, lastUse: changed.lastUse }], [])
        }
      }
      const now = [...shelf.keys()].flatMap((id) => ages.get(id) ?? [])
      const latest = [...shelf.values()]
        .map(({ lastUse }) => lastUse ?? '')
        .toSorted()
        .at(-1)
      const isNewestKept = steps.every(({ isGone }) => !isGone) || latest === dates.at(-1)
      fc.pre(isNewestKept)
      expect(byId(now)).toEqual(byId(aged([...shelf.values()])))
    }),
  )
})
