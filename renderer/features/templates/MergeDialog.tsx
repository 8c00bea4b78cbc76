import { useState } from 'react'
import type { CuratedTemplate } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ask } from '#renderer/ui/ask.ts'
import { anchorOf, changeTemplate } from './change-template.ts'
import { ChooserDialog } from './ChooserDialog.tsx'
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
  const merge = async () => {
    const others = await loadAll(chosen)
    if (others === null) return false
    const done = templates.done.merged(others.length + 1)
    return await changeTemplate(template.id, { kind: 'merge', others: others.map(anchorOf) }, done)
  }
  return (
    <ChooserDialog
      title={words.title}
      lead={words.lead}
      submit={{
        label: words.submit(chosen.length + 1),
        isDisabled: chosen.length === 0,
        testId: 'merge-submit',
      }}
      choice={<TemplateChooser template={template} chosen={chosen} isMany onChoose={setChosen} />}
      preview={{
        label: words.preview,
        content:
          chosen.length === 0 ? (
            <p className="template-none">{words.pick}</p>
          ) : (
            chosen.map((id) => <TemplatePair key={id} template={template} otherId={id} />)
          ),
      }}
      onSubmit={merge}
      onClose={onClose}
    />
  )
}
