import { SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useMemo, useState } from 'react'
import type { TemplateSummary } from '#contract/template-list.ts'
import type { CuratedTemplate } from '#contract/template.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { candidatesFor } from './candidates.ts'
import { TemplateName } from './TemplateName.tsx'
import { useFocusOnce } from '#renderer/ui/use-focus-once.ts'

const settleMs = 200
const shownAtOnce = 60

export interface TemplateChooserProps {
  template: CuratedTemplate
  chosen: readonly string[]
  isMany: boolean
  onChoose(ids: string[]): void
}

function Candidate({
  candidate,
  isVariant,
  isChosen,
  isMany,
  onToggle,
}: {
  candidate: TemplateSummary
  isVariant: boolean
  isChosen: boolean
  isMany: boolean
  onToggle(): void
}) {
  return (
    <label className="candidate" data-chosen={isChosen} data-testid="candidate">
      <input
        type={isMany ? 'checkbox' : 'radio'}
        name="candidate"
        checked={isChosen}
        aria-label={templates.chooser.choose(candidate.name)}
        onChange={onToggle}
      />
      <span className="tree-leaf">
        <span className="tree-name" title={candidate.name}>
          <TemplateName name={candidate.name} />
        </span>
        <span className="tree-facts">
          <span>{templates.uses(candidate.uses)}</span>
          <span>{longDate(candidate.lastUse)}</span>
          {isVariant && (
            <span className="template-badge" data-kind="variants">
              {templates.chooser.variant}
            </span>
          )}
        </span>
      </span>
    </label>
  )
}

/** Other passages to choose from, the variants first; one, or several. */
export function TemplateChooser({ template, chosen, isMany, onChoose }: TemplateChooserProps) {
  const field = useFocusOnce<InputRef>()
  const [search, setSearch] = useState('')
  const [count, setCount] = useState(shownAtOnce)
  const settled = useSettled(search.trim(), settleMs)
  const list = useRequest('templates.list', { search: settled })
  const candidates = useMemo(
    () => candidatesFor(template, list.value?.templates ?? [], settled === ''),
    [template, list.value, settled],
  )
  const toggle = (id: string) => {
    if (!isMany) onChoose([id])
    else onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }
  return (
    <div className="chooser">
      <Input
        allowClear
        ref={field}
        maxLength={200}
        prefix={<SearchOutlined />}
        placeholder={templates.chooser.search}
        aria-label={templates.chooser.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <fieldset className="chooser-list" aria-label={templates.chooser.list}>
        {candidates.slice(0, count).map((candidate) => (
          <Candidate
            key={candidate.id}
            candidate={candidate}
            isVariant={template.variants.includes(candidate.id)}
            isChosen={chosen.includes(candidate.id)}
            isMany={isMany}
            onToggle={() => toggle(candidate.id)}
          />
        ))}
        {candidates.length > count && (
          <Button type="text" onClick={() => setCount(count + shownAtOnce)}>
            {templates.moreValues(candidates.length - count)}
          </Button>
        )}
        {candidates.length === 0 && list.value !== null && <p>{templates.chooser.nothing}</p>}
      </fieldset>
    </div>
  )
}
