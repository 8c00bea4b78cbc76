import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { CuratedTemplate } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { changeTemplate } from './change-template.ts'
import { offsetAt } from './source-place.ts'
import { keepTyped, useTemplates } from './templates-store.ts'
import { useWordingCheck } from './use-wording-check.ts'
import { WordingErrors } from './WordingErrors.tsx'
import { WordingLines } from './WordingLines.tsx'

const words = templates.wording
const longest = 20_000

/**
 * The Handlebars source, typed over to make it the office's own wording. What is typed and not saved waits until the clerk comes back;
 * it is saved by the button or Ctrl+S once the host finds nothing wrong with it.
 */
export function WordingEditor({ template }: { template: CuratedTemplate }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [isMinedShown, setIsMinedShown] = useState(false)
  const typed = useTemplates((state) => state.typed[template.id]) ?? null
  const stored = template.wording ?? template.template
  const source = typed ?? stored
  const isChanged = source !== stored
  const { errors, isCurrent } = useWordingCheck(template.id, isChanged ? source : null)
  const canSave = isChanged && isCurrent && errors.length === 0 && source.trim() !== ''

  const save = async () => {
    if (!canSave) return
    const wording = source === template.template ? null : source
    const done = wording === null ? templates.done.wordingBack : templates.done.reworded
    if (await changeTemplate(template.id, { kind: 'wording', wording }, done)) keepTyped(template.id, null)
  }
  const restore = async () => {
    const change = { kind: 'wording', wording: null } as const
    if (await changeTemplate(template.id, change, templates.done.wordingBack)) keepTyped(template.id, null)
  }
  const goTo = (line: number, column: number) => {
    const at = offsetAt(source, line, column)
    field.current?.focus()
    field.current?.setSelectionRange(at, at)
    field.current?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <section className="wording" aria-label={words.region}>
      <p className="wording-note" data-own={template.wording !== null}>
        {template.wording === null ? (
          words.minedHint
        ) : (
          <>
            <strong>{words.own}</strong>
            {words.ownHint}
          </>
        )}
      </p>
      <div className="wording-box">
        <WordingLines source={source} faulty={new Set(errors.map(({ line }) => line))} />
        <textarea
          ref={field}
          spellCheck={false}
          maxLength={longest}
          aria-label={words.label}
          aria-invalid={errors.length > 0}
          title={words.hint}
          data-testid="template-source"
          value={source}
          onChange={(event) => {
            const next = event.target.value
            keepTyped(template.id, next === stored ? null : next)
          }}
          onKeyDown={(event) => {
            if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyS') return
            event.preventDefault()
            event.stopPropagation()
            void save()
          }}
        />
      </div>
      <WordingErrors errors={errors} isChanged={isChanged} isCurrent={isCurrent} onGoTo={goTo} />
      <div className="wording-buttons">
        <Button type="primary" size="small" disabled={!canSave} onClick={() => void save()}>
          {words.save}
        </Button>
        {isChanged && (
          <Button size="small" onClick={() => keepTyped(template.id, null)}>
            {words.discard}
          </Button>
        )}
        {template.wording !== null && (
          <>
            <Button size="small" onClick={() => void restore()}>
              {words.restore}
            </Button>
            <Button
              size="small"
              type="text"
              aria-expanded={isMinedShown}
              onClick={() => setIsMinedShown(!isMinedShown)}
            >
              {words.showMined}
            </Button>
          </>
        )}
      </div>
      {isMinedShown && template.wording !== null && (
        <pre className="template-source" data-testid="mined-source">
          {template.template}
        </pre>
      )}
    </section>
  )
}
