import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { CuratedTemplate } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ask } from '#renderer/ui/ask.ts'
import { anchorOf, changeTemplate } from './change-template.ts'
import { TemplateChooser } from './TemplateChooser.tsx'
import { TemplatePair } from './TemplatePair.tsx'

const words = templates.mergeDialog

/** The chosen ones as the host has them; null when one is gone, which it has said. */
async function loadAll(ids: readonly string[]): Promise<CuratedTemplate[] | null> {
  const loaded: CuratedTemplate[] = []
  for (const templateId of ids) {
    const one = await ask('templates.get', { templateId })
    if (one === null) return null
    loaded.push(one)
  }
  return loaded
}

/** Makes one template out of several, once the clerk has seen what they share. */
export function MergeDialog({ template, onClose }: { template: CuratedTemplate; onClose(): void }) {
  const [chosen, setChosen] = useState<string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const submit = async () => {
    setIsBusy(true)
    const others = await loadAll(chosen)
    const isMade =
      others !== null &&
      (await changeTemplate(
        template.id,
        { kind: 'merge', others: others.map(anchorOf) },
        templates.done.merged(others.length + 1),
      ))
    setIsBusy(false)
    if (isMade) onClose()
  }
  return (
    <Modal
      open
      className="template-dialog"
      width={960}
      title={words.title}
      onCancel={onClose}
      footer={
        <Button
          type="primary"
          loading={isBusy}
          disabled={chosen.length === 0}
          onClick={() => void submit()}
          data-testid="merge-submit"
        >
          {words.submit(chosen.length + 1)}
        </Button>
      }
    >
      <p className="dialog-lead">{words.lead}</p>
      <div className="dialog-panes">
        <TemplateChooser template={template} chosen={chosen} isMany onChoose={setChosen} />
        <section className="dialog-preview" aria-label={words.preview}>
          {chosen.length === 0 && <p className="template-none">{words.pick}</p>}
          {chosen.map((id) => (
            <TemplatePair key={id} template={template} otherId={id} />
          ))}
        </section>
      </div>
    </Modal>
  )
}
