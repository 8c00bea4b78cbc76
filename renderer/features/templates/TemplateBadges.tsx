import type { TemplateSummary } from '#contract/template-list.ts'
import { templates } from '#renderer/strings/templates.ts'

type Badged = Pick<TemplateSummary, 'state' | 'origin' | 'staleness' | 'variants' | 'isEdited'>

/** What is special about a template, each in a word. A kept one is the usual case and says nothing of it. */
export function TemplateBadges({ template }: { template: Badged }) {
  const { state, staleness } = template
  const isOffered = state === 'new' || state === 'kept'
  return (
    <>
      {state !== 'kept' && (
        <span className="template-badge" data-kind={state}>
          {templates.badges[state]}
        </span>
      )}
      {staleness !== null && isOffered && (
        <span className="template-badge" data-kind="stale">
          {templates.badges.stale}
        </span>
      )}
      {template.isEdited && (
        <span className="template-badge" data-kind="edited">
          {templates.badges.edited}
        </span>
      )}
      {template.origin === 'imported' && (
        <span className="template-badge" data-kind="imported">
          {templates.badges.imported}
        </span>
      )}
      {template.variants > 0 && (
        <span className="template-badge" data-kind="variants">
          {templates.badges.variants(template.variants)}
        </span>
      )}
    </>
  )
}
