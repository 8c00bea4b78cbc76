import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { TemplateImportItem } from '#contract/template-list.ts'
import { templates } from '#renderer/strings/templates.ts'
import { canImport, linesAround } from './import-items.ts'
import { TemplateName } from './TemplateName.tsx'
import { TextPair } from './TextPair.tsx'

const words = templates.import

/** The lines of a refused file with the place that is at fault. */
function Fault({ item }: { item: TemplateImportItem }) {
  if (item.error === null) return null
  const { line } = item.error
  return (
    <pre className="import-fault">
      {linesAround(item.after, line).map(({ number, text }) => (
        <span key={number} data-line={number} data-faulty={number === line}>
          {text}
          {'\n'}
        </span>
      ))}
    </pre>
  )
}

function Content({ item }: { item: TemplateImportItem }) {
  if (item.effect === 'refused') return <Fault item={item} />
  if (item.effect === 'changed') {
    return (
      <TextPair
        left={item.before ?? ''}
        right={item.after}
        leftLabel={words.before}
        rightLabel={words.after}
      />
    )
  }
  return <pre className="template-source">{item.after}</pre>
}

/** One file to be brought in: what it would do, and unfolded its text beside what it would replace. */
export function ImportRow({
  item,
  isChosen,
  onToggle,
}: {
  item: TemplateImportItem
  isChosen: boolean
  onToggle(): void
}) {
  const [isOpen, setIsOpen] = useState(false)
  const { effect, error, name } = item
  const hasContent = effect !== 'refused' || item.after !== ''
  return (
    <li data-effect={effect} data-testid="import-row">
      <div className="import-line">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!canImport(item)}
          aria-label={words.choose(name)}
          onChange={onToggle}
        />
        <span className="template-badge" data-kind={effect}>
          {words.effects[effect]}
        </span>
        <span className="import-name">
          <span className="tree-name" title={name}>
            <TemplateName name={name} />
          </span>
          <span className="tree-facts">
            {effect !== 'refused' && <span>{templates.kinds[item.kind]}</span>}
            <span className="import-file" title={item.file}>
              {item.file}
            </span>
          </span>
        </span>
        {hasContent && (
          <Button
            type="text"
            size="small"
            icon={isOpen ? <DownOutlined /> : <RightOutlined />}
            aria-expanded={isOpen}
            aria-label={words.details(name)}
            onClick={() => setIsOpen(!isOpen)}
          />
        )}
      </div>
      {error !== null && (
        <p className="import-error">{words.errorAt(error.line, error.column + 1, error.message)}</p>
      )}
      {isOpen && <Content item={item} />}
    </li>
  )
}
