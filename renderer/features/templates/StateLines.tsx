import { ClockCircleOutlined, StopOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { CuratedTemplate } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { showTemplate } from '#renderer/ui/navigation.ts'
import { stalenessText } from './staleness-text.ts'
import { TemplateName } from './TemplateName.tsx'
import { useSummaries } from './use-summaries.ts'

/** What a clerk must know before using the template: that it is not offered any more, or may be out of date. */
export function StateLines({ template }: { template: CuratedTemplate }) {
  const summaries = useSummaries()
  const { state, staleness, replacedBy } = template
  if (state === 'rejected') {
    return (
      <p className="state-line" data-testid="state-line">
        <StopOutlined aria-hidden /> {templates.replaced.rejected}
      </p>
    )
  }
  if (state === 'obsolete') {
    const instead = replacedBy === null ? null : (summaries.get(replacedBy) ?? null)
    return (
      <p className="state-line" data-testid="state-line">
        <StopOutlined aria-hidden /> {instead === null ? templates.replaced.none : templates.replaced.by}
        {instead !== null && (
          <Button type="link" size="small" onClick={() => showTemplate(instead.id)}>
            <span>
              <TemplateName name={instead.name} />
            </span>
          </Button>
        )}
      </p>
    )
  }
  if (staleness === null) return null
  const newer = staleness.newerId === null ? null : (summaries.get(staleness.newerId) ?? null)
  return (
    <p className="state-line state-line-stale" data-testid="state-line">
      <ClockCircleOutlined aria-hidden /> {stalenessText(staleness, newer)}
      {newer !== null && (
        <Button type="link" size="small" onClick={() => showTemplate(newer.id)}>
          {templates.stale.toNewer}
        </Button>
      )}
    </p>
  )
}
