import type { CuratedTemplate } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { TextPair } from './TextPair.tsx'

/** A template beside another one of the shelf, each in the wording in which it is offered. */
export function TemplatePair({ template, otherId }: { template: CuratedTemplate; otherId: string }) {
  const other = useRequest('templates.get', { templateId: otherId })
  if (other.failure !== null) return <Failed failure={other.failure} onRetry={other.reload} />
  if (other.value === null || other.value.id !== otherId) {
    return <p className="templates-loading">{templates.loading}</p>
  }
  return (
    <TextPair
      left={template.wording ?? template.template}
      right={other.value.wording ?? other.value.template}
      leftLabel={templates.compare.this}
      rightLabel={templates.compare.other}
    />
  )
}
