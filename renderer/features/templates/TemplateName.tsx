import { templates } from '#renderer/strings/templates.ts'
import { Marked } from './Marked.tsx'
import { nameRuns } from './tree-data.ts'

/** The name of a template, what varies in it set off from its words, and the words of a search marked. */
export function TemplateName({ name, hits = [] }: { name: string; hits?: readonly string[] }) {
  return nameRuns(name).map((run, index) => (
    <span key={index} className={run.isSlot ? 'name-slot' : undefined}>
      {run.text === '…' ? templates.openSlot : <Marked text={run.text} words={hits} />}
    </span>
  ))
}
