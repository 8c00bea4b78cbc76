import { Button } from 'antd'
import { useState } from 'react'
import type { TemplateSummary } from '#contract/template-list.ts'
import type { CuratedTemplate } from '#contract/template.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { showTemplate } from '#renderer/ui/navigation.ts'
import { TemplateBadges } from './TemplateBadges.tsx'
import { TemplateName } from './TemplateName.tsx'
import { TemplatePair } from './TemplatePair.tsx'
import { useSummaries } from './use-summaries.ts'

function Variant({ template, variant }: { template: CuratedTemplate; variant: TemplateSummary }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li>
      <div className="variant-line">
        <button type="button" className="variant-name" onClick={() => showTemplate(variant.id)}>
          <TemplateName name={variant.name} />
        </button>
        <span className="tree-facts">
          {templates.variants.facts(variant.uses, longDate(variant.lastUse))}
          <TemplateBadges template={{ ...variant, variants: 0 }} />
        </span>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? templates.variants.fold : templates.variants.compare}
        </Button>
      </div>
      {isOpen && <TemplatePair template={template} otherId={variant.id} />}
    </li>
  )
}

/** Templates that say nearly the same, the newest first, each to be compared with this one. */
export function VariantList({ template }: { template: CuratedTemplate }) {
  const summaries = useSummaries()
  const variants = template.variants.flatMap((id) => summaries.get(id) ?? [])
  if (variants.length === 0) return null
  const title = templates.variants.title(variants.length)
  return (
    <section className="variants" aria-label={title} data-testid="variants">
      <h3>{title}</h3>
      <ul>
        {variants.map((variant) => (
          <Variant key={variant.id} template={template} variant={variant} />
        ))}
      </ul>
    </section>
  )
}
