import { EditOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { TemplateView } from '#contract/template.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { NameEditor } from './NameEditor.tsx'
import { StateActions } from './StateActions.tsx'
import { TemplateBadges } from './TemplateBadges.tsx'
import { TemplateName } from './TemplateName.tsx'
import { fullName, readTemplate } from './template-text.ts'
import { useTemplates } from './templates-store.ts'

function Facts({ template }: { template: TemplateView }) {
  const { uses } = template
  const { firstUse, lastUse, wording, isRenamed } = template
  const badged = {
    ...template,
    variants: template.variants.length,
    isEdited: wording !== null || isRenamed,
  }
  return (
    <p className="template-facts">
      <span>{templates.kinds[template.kind]}</span>
      {template.kind === 'passage' && <span>{templates.parts[template.part] ?? templates.otherPart}</span>}
      <span>{templates.usesLong(uses)}</span>
      {firstUse !== null && lastUse !== null && (
        <span>{templates.period(longDate(firstUse), longDate(lastUse))}</span>
      )}
      {template.state === 'kept' && (
        <span className="template-badge" data-kind="kept">
          {templates.badges.kept}
        </span>
      )}
      <TemplateBadges template={badged} />
      {template.kind === 'structure' && template.origin === 'mined' && <span>{templates.structureUses}</span>}
    </p>
  )
}

export interface TemplateHeadProps {
  template: TemplateView
  onObsolete(): void
  onMerge(): void
}

/** The name, changed in its place, what is known of its use, and what can be done with the template. */
export function TemplateHead({ template, onObsolete, onMerge }: TemplateHeadProps) {
  const [isNaming, setIsNaming] = useState(false)
  const isSourceShown = useTemplates((state) => state.isSourceShown)
  const name = fullName(template, readTemplate(template.template))
  return (
    <header className="template-head">
      <div className="template-title">
        {isNaming ? (
          <NameEditor template={template} name={name} onDone={() => setIsNaming(false)} />
        ) : (
          <h2>
            <span>
              <TemplateName name={name} />
            </span>
            <Button
              type="text"
              size="small"
              icon={<EditOutlined />}
              aria-label={templates.actions.rename}
              title={templates.actions.rename}
              onClick={() => setIsNaming(true)}
              data-testid="rename"
            />
          </h2>
        )}
        <Facts template={template} />
      </div>
      <div className="template-actions">
        <StateActions template={template} onObsolete={onObsolete} onMerge={onMerge} />
        <Segmented
          size="small"
          aria-label={templates.viewLabel}
          value={isSourceShown ? 'source' : 'text'}
          onChange={(value) => useTemplates.setState({ isSourceShown: value === 'source' })}
          options={[
            { value: 'text', label: templates.views.text },
            { value: 'source', label: templates.views.source },
          ]}
        />
      </div>
    </header>
  )
}
