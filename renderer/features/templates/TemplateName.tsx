import { templates } from '#renderer/strings/templates.ts'
import { nameRuns } from './tree-data.ts'

/** The name of a template, what varies in it set off from its words. */
export function TemplateName({ name }: { name: string }) {
  return nameRuns(name).map((run, index) => (
    <span key={index} className={run.isSlot ? 'name-slot' : undefined}>
      {run.text === '…' ? templates.openSlot : run.text}
    </span>
  ))
}
