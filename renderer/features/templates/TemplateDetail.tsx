import { Button } from 'antd'
import { useState } from 'react'
import type { TemplateView } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { ObsoleteDialog } from './ObsoleteDialog.tsx'
import { OccurrenceList } from './OccurrenceList.tsx'
import { ShapeLine } from './ShapeLine.tsx'
import { SlotTable } from './SlotTable.tsx'
import { StateLines } from './StateLines.tsx'
import { TemplateHead } from './TemplateHead.tsx'
import { readTemplate } from './template-text.ts'
import { useTemplates } from './templates-store.ts'
import { TemplateText } from './TemplateText.tsx'
import { useMoreUses } from './use-more-uses.ts'
import { useSlotChip } from './use-slot-chip.tsx'
import { VariantList } from './VariantList.tsx'
import { WordingEditor } from './WordingEditor.tsx'

type Dialog = 'obsolete' | 'merge'

interface SheetProps {
  template: TemplateView
  hits: readonly string[]
  isReading: boolean
  onMore(): void
}

function Sheet({ template, hits, isReading, onMore }: SheetProps) {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const isSourceShown = useTemplates((state) => state.isSourceShown)
  const typed = useTemplates((state) => state.typed[template.id]) ?? null
  const renderSlot = useSlotChip(template)
  const offered = typed ?? template.wording ?? template.template
  const close = () => setDialog(null)
  return (
    <article className="template" aria-label={template.name} data-testid="template-detail">
      <TemplateHead
        template={template}
        onObsolete={() => setDialog('obsolete')}
        onMerge={() => setDialog('merge')}
      />
      {template.shape !== undefined && <ShapeLine shape={template.shape} />}
      <StateLines template={template} />
      {typed !== null && !isSourceShown && (
        <p className="state-line" data-testid="unsaved">
          {templates.wording.unsaved}
          <Button type="link" size="small" onClick={() => useTemplates.setState({ isSourceShown: true })}>
            {templates.wording.goOn}
          </Button>
        </p>
      )}
      <div className="template-sheets" data-source={isSourceShown}>
        <TemplateText template={template} hits={hits} nodes={readTemplate(offered)} renderSlot={renderSlot} />
        {isSourceShown && <WordingEditor template={template} />}
      </div>
      {template.occurrences.length < template.occurrenceTotal && (
        <p className="state-line" data-testid="uses-partly">
          {templates.partly(template.occurrences.length, template.occurrenceTotal)}
          <Button type="link" size="small" loading={isReading} onClick={onMore}>
            {templates.readMore}
          </Button>
        </p>
      )}
      <SlotTable template={template} renderSlot={renderSlot} />
      <VariantList template={template} />
      <OccurrenceList template={template} isReading={isReading} onMore={onMore} />
      {dialog === 'obsolete' && <ObsoleteDialog template={template} onClose={close} />}
      {dialog === 'merge' && <MergeDialog template={template} onClose={close} />}
    </article>
  )
}

/** One template: its text and source, its slots with their values, its variants, and every place it came from. */
export function TemplateDetail({ templateId, hits }: { templateId: string; hits: readonly string[] }) {
  const template = useRequest('templates.get', { templateId })
  const { template: whole, isReading, more } = useMoreUses(template.value)
  // One that a change has just replaced stays until its successor is shown.
  const isReplaced = template.failure?.code === 'not-found' && template.value !== null
  if (template.failure !== null && !isReplaced) {
    return <Failed failure={template.failure} onRetry={template.reload} />
  }
  if (whole === null) return <p className="templates-loading">{templates.loading}</p>
  return <Sheet template={whole} hits={hits} isReading={isReading} onMore={() => void more()} />
}
