import { readLineRole } from '#contract/line-role.ts'
import type { CuratedTemplate } from '#contract/template.ts'

/**
 * What a template reads as: fixed text, slots, optional sentences, references to passages. Of the comments those are kept
 * that say what part of a reply the next line is (`{{!-- 一级标题 --}}`).
 */
export type TemplateNode =
  | { kind: 'mark'; role: string; level: number }
  | { kind: 'text'; text: string }
  | { kind: 'slot'; name: string }
  | { kind: 'passage'; name: string }
  | { kind: 'clause'; name: string; isNegated: boolean; body: TemplateNode[]; otherwise: TemplateNode[] }

/** A run of an occurrence: fixed text, or the value that stands in a slot. */
export interface FilledRun {
  text: string
  slot: string | null
}

type Values = Readonly<Record<string, string | boolean>>

const tag = /\{\{!--[\s\S]*?--\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g

interface Frame {
  node: Extract<TemplateNode, { kind: 'clause' }> | null
  nodes: TemplateNode[]
}

function innerOf(raw: string): string {
  return raw.replace(/^\{+~?/, '').replace(/~?\}+$/, '').trim()
}

/** Applies one tag to the stack of open blocks. A closing tag too many is ignored, as the host refuses such templates. */
function applyTag(inner: string, stack: Frame[]): void {
  const top = stack.at(-1)!
  if (inner.startsWith('!')) {
    const line = readLineRole(inner.replace(/^!(?:--)?/, '').replace(/--$/, ''))
    if (line !== null) top.nodes.push({ kind: 'mark', ...line })
    return
  }
  const opening = /^#(if|unless)\s+(\S+)$/.exec(inner)
  if (opening !== null) {
    const node = {
      kind: 'clause' as const,
      name: opening[2] ?? '',
      isNegated: opening[1] === 'unless',
      body: [],
      otherwise: [],
    }
    top.nodes.push(node)
    stack.push({ node, nodes: node.body })
  } else if (inner === 'else' || inner === '^') {
    if (top.node !== null) top.nodes = top.node.otherwise
  } else if (inner.startsWith('/')) {
    if (stack.length > 1) stack.pop()
  } else if (inner.startsWith('>')) {
    top.nodes.push({ kind: 'passage', name: inner.slice(1).trim().split(/\s/)[0] ?? '' })
  } else {
    top.nodes.push({ kind: 'slot', name: inner })
  }
}

/** Where the text before a tag ends and the text after it begins. */
interface TagEdges {
  before: number
  after: number
}

/**
 * A comment or the edge of a block alone on its line goes with the whole line, as in Handlebars. Slots never do, nor do
 * references (Handlebars takes their line end too, but puts it back with the passage).
 */
function edgesOf(raw: string, source: string, at: number): TagEdges {
  const end = at + raw.length
  const isLineTag = /^\{\{~?(?:[!#/^]|else\b)/.test(raw)
  const lineStart = source.lastIndexOf('\n', at - 1) + 1
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(end))
  const isAlone = isLineTag && rest !== null && source.slice(lineStart, at).trim() === ''
  return isAlone ? { before: lineStart, after: end + rest[0].length } : { before: at, after: end }
}

/**
 * Reads the source of a template, for showing it. The host alone compiles templates. `~` takes the white space beside a
 * tag out, as in Handlebars. O(length) for lines of ordinary length.
 */
export function readTemplate(source: string): TemplateNode[] {
  const root: TemplateNode[] = []
  const stack: Frame[] = [{ node: null, nodes: root }]
  let from = 0
  let trimsStart = false
  const addText = (raw: string, trimsEnd: boolean) => {
    const trimmed = trimsStart ? raw.trimStart() : raw
    const text = trimsEnd ? trimmed.trimEnd() : trimmed
    if (text !== '') stack.at(-1)!.nodes.push({ kind: 'text', text })
  }
  for (const match of source.matchAll(tag)) {
    const [raw] = match
    const edges = edgesOf(raw, source, match.index)
    addText(source.slice(from, Math.max(from, edges.before)), /^\{+~/.test(raw))
    applyTag(innerOf(raw), stack)
    trimsStart = /~\}+$/.test(raw)
    from = edges.after
  }
  addText(source.slice(from), false)
  return root
}

/** The template filled with the values of an occurrence, slot by slot. A reference to a passage gives an empty run. */
export function fillTemplate(nodes: readonly TemplateNode[], values: Values): FilledRun[] {
  return nodes.flatMap((node): FilledRun[] => {
    switch (node.kind) {
      case 'text':
        return [{ text: node.text, slot: null }]
      case 'slot':
        return [{ text: String(values[node.name] ?? ''), slot: node.name }]
      case 'mark':
        return []
      case 'passage':
        return [{ text: '', slot: null }]
      case 'clause': {
        const isTaken = Boolean(values[node.name]) !== node.isNegated
        return fillTemplate(isTaken ? node.body : node.otherwise, values)
      }
    }
  })
}

/** The runs of an occurrence; when the template does not give its text back, the text as one run. */
export function runsOf(nodes: readonly TemplateNode[], occurrence: { text: string; values: Values }): FilledRun[] {
  const runs = fillTemplate(nodes, occurrence.values)
  const isWhole = runs.map((run) => run.text).join('') === occurrence.text
  return isWhole ? runs : [{ text: occurrence.text, slot: null }]
}

/**
 * Of each slot the value most occurrences have, the first seen where several are as frequent. Slots whose values all differ
 * have no usual one and are left out.
 */
export function usualValues(occurrences: readonly { values: Values }[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { values } of occurrences) {
    for (const [name, value] of Object.entries(values)) {
      const seen = counts.get(name) ?? new Map<string, number>()
      seen.set(String(value), (seen.get(String(value)) ?? 0) + 1)
      counts.set(name, seen)
    }
  }
  return new Map(
    [...counts].flatMap(([name, seen]): [string, string][] => {
      const [value, count] = [...seen].reduce((best, now) => (now[1] > best[1] ? now : best))
      return count > 1 ? [[name, value]] : []
    }),
  )
}

/** Whether a value stands out against the usual one of its slot. */
export function isUnusual(usual: ReadonlyMap<string, string>, slot: string, value: string): boolean {
  const most = usual.get(slot)
  return most !== undefined && most !== value
}

/** Names longer than this are cut; the text stands below them. */
const longestName = 40

/**
 * The name of a template over its text: a structure's own and the one that a clerk or another office gave, else the first words of a passage with what its
 * slots are called.
 */
export function fullName(
  template: Pick<CuratedTemplate, 'kind' | 'name' | 'isRenamed' | 'origin'>,
  nodes: readonly TemplateNode[],
): string {
  const isGiven = template.isRenamed || template.origin === 'imported'
  if (template.kind === 'structure' || isGiven) return template.name
  const words = nodes.flatMap((node) => {
    if (node.kind === 'text') return Array.from(node.text.replace(/\s+/gu, ''))
    return node.kind === 'slot' ? [`〔${node.name}〕`] : []
  })
  const name = words.slice(0, longestName).join('')
  return words.length > longestName ? `${name}…` : name
}
