import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { CuratedTemplate } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ask } from '#renderer/ui/ask.ts'
import { anchorOf, changeTemplate } from './change-template.ts'
import { TemplateChooser } from './TemplateChooser.tsx'
import { TemplatePair } from './TemplatePair.tsx'

const words = templates.obsoleteDialog

/** Takes a template out of use, with what to use instead when there is something. */
export function ObsoleteDialog({ template, onClose }: { template: CuratedTemplate; onClose(): void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const submit = async () => {
    setIsBusy(true)
    const other = chosen === null ? null : await ask('templates.get', { templateId: chosen })
    const canGoOn = chosen === null || other !== null
    const change = {
      kind: 'state',
      state: 'obsolete',
      replacement: other === null ? null : anchorOf(other),
    } as const
    const isMade =
      canGoOn && (await changeTemplate(template.id, change, templates.done.obsolete(template.name)))
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
        <Button type="primary" loading={isBusy} onClick={() => void submit()} data-testid="obsolete-submit">
          {words.submit}
        </Button>
      }
    >
      <p className="dialog-lead">{words.lead}</p>
      <div className="dialog-panes">
        <div>
          <label className="candidate" data-chosen={chosen === null}>
            <input
              type="radio"
              name="candidate"
              checked={chosen === null}
              onChange={() => setChosen(null)}
            />
            {words.none}
          </label>
          <TemplateChooser
            template={template}
            chosen={chosen === null ? [] : [chosen]}
            isMany={false}
            onChoose={([id]) => setChosen(id ?? null)}
          />
        </div>
        <div className="dialog-preview">
          {chosen !== null && <TemplatePair template={template} otherId={chosen} />}
        </div>
      </div>
    </Modal>
  )
}
