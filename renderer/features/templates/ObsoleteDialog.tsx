import { useState } from 'react'
import type { CuratedTemplate } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ask } from '#renderer/ui/ask.ts'
import { anchorOf, changeTemplate } from './change-template.ts'
import { ChooserDialog } from './ChooserDialog.tsx'
import { TemplateChooser } from './TemplateChooser.tsx'
import { TemplatePair } from './TemplatePair.tsx'

const words = templates.obsoleteDialog

/** Takes a template out of use, with what to use instead when there is something. */
export function ObsoleteDialog({ template, onClose }: { template: CuratedTemplate; onClose(): void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const retire = async () => {
    const other = chosen === null ? null : await ask('templates.get', { templateId: chosen })
    if (chosen !== null && other === null) return false
    const replacement = other === null ? null : anchorOf(other)
    const done = templates.done.obsolete(template.name)
    return await changeTemplate(template.id, { kind: 'state', state: 'obsolete', replacement }, done)
  }
  return (
    <ChooserDialog
      title={words.title}
      lead={words.lead}
      submit={{ label: words.submit, isDisabled: false, testId: 'obsolete-submit' }}
      choice={
        <>
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
        </>
      }
      preview={{
        label: words.preview,
        content: chosen !== null && <TemplatePair template={template} otherId={chosen} />,
      }}
      onSubmit={retire}
      onClose={onClose}
    />
  )
}
