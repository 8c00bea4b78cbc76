import { Checkbox } from 'antd'
import type { TemplateImportItem } from '#contract/template-list.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ImportRow } from './ImportRow.tsx'
import { canImport, countEffects, importOrder } from './import-items.ts'

const words = templates.import

/** What each file would do here, with a box for those that would do something. */
export function ImportTable({
  items,
  chosen,
  onChoose,
}: {
  items: readonly TemplateImportItem[]
  chosen: ReadonlySet<string>
  onChoose(chosen: ReadonlySet<string>): void
}) {
  const { added, changed, same, refused } = countEffects(items)
  const possible = items.filter(canImport)
  const toggle = (file: string) => {
    const next = new Set(chosen)
    if (!next.delete(file)) next.add(file)
    onChoose(next)
  }
  return (
    <>
      <div className="import-summary" data-testid="import-summary">
        {possible.length > 0 && (
          <Checkbox
            checked={chosen.size === possible.length}
            indeterminate={chosen.size > 0 && chosen.size < possible.length}
            onChange={(event) =>
              onChoose(new Set(event.target.checked ? possible.map(({ file }) => file) : []))
            }
          >
            {words.chooseAll}
          </Checkbox>
        )}
        <span>{words.summary(added, changed, same, refused)}</span>
      </div>
      {possible.length === 0 && <p className="template-none">{words.nothing}</p>}
      <ul className="import-list" aria-label={words.list}>
        {importOrder(items).map((item) => (
          <ImportRow
            key={item.file}
            item={item}
            isChosen={chosen.has(item.file)}
            onToggle={() => toggle(item.file)}
          />
        ))}
      </ul>
    </>
  )
}
