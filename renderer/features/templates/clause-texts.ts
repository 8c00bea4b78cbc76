import { common } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { tokensOf } from './diff-text.ts'
import type { TemplateNode } from './template-text.ts'

/** Of each optional sentence what stands when it is taken, and what when it is not ('' when nothing). */
export type ClauseTexts = ReadonlyMap<string, { taken: string; left: string }>

/** The words of every optional sentence of a template, the first place of each where it has several. */
export function clauseTexts(nodes: readonly TemplateNode[]): ClauseTexts {
  const texts = new Map<string, { taken: string; left: string }>()
  const collect = (inner: readonly TemplateNode[]) => {
    for (const node of inner) {
      if (node.kind !== 'clause') continue
      const [body, otherwise] = [tokensOf(node.body).join('').trim(), tokensOf(node.otherwise).join('').trim()]
      const own = node.isNegated ? { taken: otherwise, left: body } : { taken: body, left: otherwise }
      if (!texts.has(node.name)) texts.set(node.name, own)
      collect(node.body)
      collect(node.otherwise)
    }
  }
  collect(nodes)
  return texts
}

/** A value as a clerk reads it; of an optional sentence its words, or that it is not there. */
export function valueWording(
  slot: string,
  value: string | boolean | undefined,
  clauses: ClauseTexts,
): string {
  const clause = clauses.get(slot)
  const isFlag = value === true || value === false || value === 'true' || value === 'false'
  if (clause === undefined || !isFlag) return value === undefined || value === '' ? common.none : String(value)
  return (String(value) === 'true' ? clause.taken : clause.left) || templates.missingClause
}
