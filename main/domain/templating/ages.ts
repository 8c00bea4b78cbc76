import type { CuratedTemplate } from '#contract/template.ts'
import { newestFirst, VariantIndex } from './near-variants.ts'
import { stalenessOf } from './staleness.ts'

/** What is known of a template's age: its variants, newest use first, and whether it may be out of date. */
export type TemplateAge = Pick<CuratedTemplate, 'id' | 'variants' | 'staleness'>

/** All templates with their ages, brought up to date as templates come, change and go. */
export class TemplateAges {
  #templates = new Map<string, CuratedTemplate>()
  #index = new VariantIndex()
  #newest: string | null = null

  /** @param templates  with the ages that they have; uses are not asked for */
  constructor(templates: Iterable<CuratedTemplate>) {
    for (const template of templates) this.#put(template)
  }

  get(id: string): CuratedTemplate | undefined {
    return this.#templates.get(id)
  }

  has(id: string): boolean {
    return this.#templates.has(id)
  }

  /**
   * Takes in templates that are new or of which wording or last use changed, and lets others go.
   *
   * @returns those whose age is another now
   *
   * O(text of what is new, and of its variants); once in a year, with its first reply, O(templates).
   */
  update(changed: readonly CuratedTemplate[], goneIds: readonly string[]): TemplateAge[] {
    const yearBefore = this.#newest?.slice(0, 4)
    const affected = new Set<string>()
    for (const id of goneIds) {
      for (const variant of this.#templates.get(id)?.variants ?? []) affected.add(variant)
      this.#templates.delete(id)
      this.#index.remove(id)
    }
    const links = new Map<string, Set<string>>()
    for (const template of changed) {
      const known = this.#templates.get(template.id)
      this.#put(known === undefined ? template : { ...template, ...ageOf(known) })
      affected.add(template.id)
      const isSame = known?.template === template.template
      const variants = isSame ? known.variants : this.#index.variantsOf(template.id)
      for (const variant of [...variants, ...(known?.variants ?? [])]) affected.add(variant)
      if (isSame) continue
      links.set(template.id, new Set(variants))
      for (const id of variants) {
        const own = links.get(id) ?? new Set(this.#templates.get(id)?.variants)
        links.set(id, own.add(template.id))
      }
    }
    if (yearBefore !== this.#newest?.slice(0, 4)) for (const id of this.#templates.keys()) affected.add(id)
    return [...affected].flatMap((id) => this.#ageAnew(id, links.get(id)))
  }

  #ageAnew(id: string, links: ReadonlySet<string> | undefined): TemplateAge[] {
    const template = this.#templates.get(id)
    if (template === undefined) return []
    const known = [...(links ?? template.variants)].filter((other) => this.#templates.has(other))
    const variants = newestFirst(known, this.#templates)
    const staleness = stalenessOf(
      template,
      this.#newest,
      variants.flatMap((other) => this.#templates.get(other) ?? []),
    )
    const isSame =
      JSON.stringify([variants, staleness]) === JSON.stringify([template.variants, template.staleness])
    if (isSame) return []
    this.#templates.set(id, { ...template, variants, staleness })
    return [{ id, variants, staleness }]
  }

  #put(template: CuratedTemplate): void {
    const { id, state, lastUse } = template
    if (lastUse !== null && (this.#newest === null || lastUse > this.#newest)) this.#newest = lastUse
    this.#templates.set(id, { ...template, occurrences: [] })
    if (state === 'rejected') this.#index.remove(id)
    else this.#index.add(template)
  }
}

function ageOf({ variants, staleness }: CuratedTemplate): Pick<CuratedTemplate, 'variants' | 'staleness'> {
  return { variants, staleness }
}
