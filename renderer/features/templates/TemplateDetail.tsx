import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { Template } from '#contract/template.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { OccurrenceList } from './OccurrenceList.tsx'
import { SlotTable } from './SlotTable.tsx'
import { TemplateName } from './TemplateName.tsx'
import { fullName, readTemplate } from './template-text.ts'
import { TemplateText } from './TemplateText.tsx'

function Facts({ template }: { template: Template }) {
  const uses = new Set(template.occurrences.map((occurrence) => occurrence.replyId)).size
  const { firstUse, lastUse } = template
  return (
    <p className="template-facts">
      <span>{templates.kinds[template.kind]}</span>
      {template.kind === 'passage' && <span>{templates.parts[template.part] ?? templates.otherPart}</span>}
      <span>{templates.usesLong(uses)}</span>
      {firstUse !== null && lastUse !== null && (
        <span>{templates.period(longDate(firstUse), longDate(lastUse))}</span>
      )}
    </p>
  )
}

function Sheet({ template }: { template: Template }) {
  const [view, setView] = useState<'text' | 'source'>('text')
  const nodes = useMemo(() => readTemplate(template.template), [template.template])
  return (
    <article className="template" aria-label={template.name} data-testid="template-detail">
      <header className="template-head">
        <div>
          <h2>
            <TemplateName name={fullName(template, nodes)} />
          </h2>
          <Facts template={template} />
        </div>
        <Segmented
          size="small"
          aria-label={templates.view}
          value={view}
          onChange={setView}
          options={[
            { value: 'text', label: templates.views.text },
            { value: 'source', label: templates.views.source },
          ]}
        />
      </header>
      {view === 'text' ? (
        <TemplateText nodes={nodes} slots={template.slots} />
      ) : (
        <pre className="template-source" data-testid="template-source">
          {template.template}
        </pre>
      )}
      <SlotTable slots={template.slots} />
      <OccurrenceList template={template} nodes={nodes} />
    </article>
  )
}

/** One template: its text, its slots with their values, and every place it came from. */
export function TemplateDetail({ templateId }: { templateId: string }) {
  const template = useRequest('templates.get', { templateId })
  if (template.failure !== null) return <Failed failure={template.failure} onRetry={template.reload} />
  if (template.value === null) return <div />
  return <Sheet template={template.value} />
}
