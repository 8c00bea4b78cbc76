import { create } from 'zustand'
import type { TemplateFilter, TemplateOrder } from './tree-data.ts'

/** A change that can be taken back in one step, with the template that it was made to; null for one to many. */
export interface MadeChange {
  editIds: readonly string[]
  templateId: string | null
}

interface TemplatesView {
  tab: 'templates' | 'facts'
  search: string
  filter: TemplateFilter
  order: TemplateOrder
  /** Ids to be reviewed, in the order of the tree when the review began; null when none is under way. */
  review: readonly string[] | null
  /** Templates that are chosen in the tree, to do something with all of them. */
  chosen: ReadonlySet<string>
  lastChosen: string | null
  /** Typed wordings that are not saved yet, by template. */
  typed: Readonly<Record<string, string>>
  isSourceShown: boolean
  /** The id that a change has just given to a template; the list may not have it yet. */
  expectedId: string | null
  /** Changes that Ctrl+Z takes back, the newest last. */
  changes: readonly MadeChange[]
}

/** What the clerk looks at among the templates; kept while another page is looked at. */
export const useTemplates = create<TemplatesView>()(() => ({
  tab: 'templates',
  search: '',
  filter: 'inUse',
  order: 'uses',
  review: null,
  chosen: new Set(),
  lastChosen: null,
  typed: {},
  isSourceShown: false,
  expectedId: null,
  changes: [],
}))

/** Keeps what was typed for a template; null forgets it. */
export function keepTyped(templateId: string, wording: string | null): void {
  useTemplates.setState(({ typed }) => {
    const { [templateId]: _, ...others } = typed
    return { typed: wording === null ? others : { ...others, [templateId]: wording } }
  })
}
