import { alignTokens } from './align-tokens.ts'
import type { TemplateNode } from './template-text.ts'

/** A run of two texts side by side: `both` stands in both, the others in one of them. */
export interface DiffRun {
  side: 'both' | 'left' | 'right'
  text: string
}

/** Shared runs of so few characters between two changes are chance, and would tear the text to shreds. */
const shortestShared = 2

/** The text of a template as a clerk reads it, with slots as 〔name〕; each slot is one token. */
export function tokensOf(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.kind) {
      case 'text':
        return Array.from(node.text)
      case 'slot':
        return [`〔${node.name}〕`]
      case 'passage':
        return [`〔${node.name}〕`]
      case 'clause':
        return [...tokensOf(node.body), ...tokensOf(node.otherwise)]
      case 'mark':
        return []
    }
  })
}

/** Aligns two texts token by token; the runs of each side, in order, give its text. */
export function diffTokens(left: readonly string[], right: readonly string[]): DiffRun[] {
  const runs: DiffRun[] = []
  for (const { side, token } of alignTokens(left, right)) {
    const last = runs.at(-1)
    if (last?.side === side) last.text += token
    else runs.push({ side, text: token })
  }
  return joined(withoutShreds(runs))
}

/** Makes short shared runs between changes part of the changes. */
function withoutShreds(runs: readonly DiffRun[]): DiffRun[] {
  return runs.flatMap((run, at) => {
    const isInside = at > 0 && at < runs.length - 1
    if (run.side !== 'both' || !isInside || run.text.length >= shortestShared) return [run]
    return [
      { side: 'left' as const, text: run.text },
      { side: 'right' as const, text: run.text },
    ]
  })
}

/** Brings the runs of one side between two shared ones together. */
function joined(runs: readonly DiffRun[]): DiffRun[] {
  const result: DiffRun[] = []
  let left = ''
  let right = ''
  const flush = () => {
    if (left !== '') result.push({ side: 'left', text: left })
    if (right !== '') result.push({ side: 'right', text: right })
    left = ''
    right = ''
  }
  for (const run of runs) {
    if (run.side === 'left') left += run.text
    else if (run.side === 'right') right += run.text
    else {
      flush()
      result.push(run)
    }
  }
  flush()
  return result
}

/** 0..1: the share of both texts that stands in both. */
export function sharedShare(runs: readonly DiffRun[]): number {
  const total = runs.reduce((sum, { side, text }) => sum + text.length * (side === 'both' ? 2 : 1), 0)
  const shared = runs.reduce((sum, { side, text }) => sum + (side === 'both' ? text.length * 2 : 0), 0)
  return total === 0 ? 1 : shared / total
}
