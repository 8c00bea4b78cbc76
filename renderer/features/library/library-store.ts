import { create } from 'zustand'
import { z } from 'zod'
import { replyFilterSchema, replyOrderSchema } from '#contract/reply-list.ts'
import type { ReplyFilter, ReplyOrder } from '#contract/reply-list.ts'
import type { FieldName } from './reply-field.ts'

export type Facet = Omit<ReplyFilter, 'search'>
const viewSchema = z.enum(['text', 'source', 'fields'])
export type View = z.infer<typeof viewSchema>

/** A field, and the view in which the clerk pointed at it. */
export interface PointedField {
  field: string
  from: View
}

interface LibraryState {
  search: string
  facet: Facet
  order: ReplyOrder
  marked: ReadonlySet<string>
  /** Views of a reply in the order in which they were last asked for; as many of the last ones show as there is room. */
  views: readonly View[]
  isWide: boolean
  showsChanges: boolean
  /** Under the pointer or the focus. */
  hovered: PointedField | null
  /** Pressed; it stays until another one is, or another reply is looked at. */
  chosen: PointedField | null
  editing: { replyId: string; field: FieldName } | null
  /** Where the list was scrolled to, in CSS pixels. */
  scrolledTo: number
}

export const noFacet: Facet = { kind: null, organ: null, year: null, format: null, mark: null }
const storageKey = 'nifu-library'

const rememberedSchema = z.object({
  facet: replyFilterSchema.omit({ search: true }),
  order: replyOrderSchema,
  views: z.array(viewSchema).length(viewSchema.options.length),
})

/** Kept by the browser between starts; the page works without. */
function remembered(): Partial<z.infer<typeof rememberedSchema>> {
  try {
    const kept = rememberedSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    return kept.success ? kept.data : {}
  } catch {
    return {}
  }
}

const initial = {
  search: '',
  facet: noFacet,
  order: { by: 'date', isDescending: true } as ReplyOrder,
  marked: new Set<string>(),
  views: ['source', 'fields', 'text'] as readonly View[],
  isWide: false,
  showsChanges: false,
  hovered: null,
  chosen: null,
  editing: null,
  scrolledTo: 0,
}

/** What the clerk has set in 范文库; it stays while other pages are looked at. */
export const useLibrary = create<LibraryState>()(() => ({ ...initial, ...remembered() }))

useLibrary.subscribe(({ facet, order, views }, before) => {
  if (facet === before.facet && order === before.order && views === before.views) return
  try {
    localStorage.setItem(storageKey, JSON.stringify({ facet, order, views }))
  } catch {
    // Forgotten with the window then.
  }
})

// What is no longer listed is not deleted along.
useLibrary.subscribe(({ search, facet, marked }, before) => {
  if ((search !== before.search || facet !== before.facet) && marked.size > 0) unmarkAll()
})

export function isFiltered({ search, facet }: Pick<LibraryState, 'search' | 'facet'>): boolean {
  return search.trim() !== '' || Object.values(facet).some((value) => value !== null)
}

export function clearFilter(): void {
  useLibrary.setState({ search: '', facet: noFacet })
}

export function setFacet(change: Partial<Facet>): void {
  useLibrary.setState(({ facet }) => ({ facet: { ...facet, ...change } }))
}

/** Orders by a column; a second time turns the order round. Dates, lengths and times begin with the largest. */
export function orderBy(by: ReplyOrder['by']): void {
  useLibrary.setState(({ order }) => ({
    order: {
      by,
      isDescending: order.by === by ? !order.isDescending : ['date', 'characters', 'imported'].includes(by),
    },
  }))
}

/** Marks replies for what is done to several; a single one that is marked already is let go. */
export function mark(replyIds: readonly string[], isRange: boolean): void {
  useLibrary.setState(({ marked }) => {
    const next = new Set(marked)
    const [first] = replyIds
    if (!isRange && first !== undefined && next.delete(first)) return { marked: next }
    for (const id of replyIds) next.add(id)
    return { marked: next }
  })
}

export function unmarkAll(): void {
  useLibrary.setState({ marked: new Set() })
}

/** Asks for a view; where there is no room it takes the place of the one that was asked for longest ago. */
export function askForView(view: View): void {
  useLibrary.setState(({ views }) => ({ views: [...views.filter((other) => other !== view), view] }))
}
