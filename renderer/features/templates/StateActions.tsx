import { EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { CuratedTemplate, TemplateState } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { changeTemplate } from './change-template.ts'
import { useTemplates } from './templates-store.ts'

const words = templates.actions

const doneOf: Record<TemplateState, (name: string) => string> = {
  new: templates.done.backToNew,
  kept: templates.done.kept,
  obsolete: templates.done.obsolete,
  rejected: templates.done.rejected,
}

/** Keep, do not use, use again; under the dots what is done more seldom. In a review its bar has the first two. */
export function StateActions({
  template,
  onObsolete,
  onMerge,
}: {
  template: CuratedTemplate
  onObsolete(): void
  onMerge(): void
}) {
  const [isBusy, setIsBusy] = useState(false)
  const isReviewing = useTemplates(({ review }) => review !== null)
  const { id, name, state, kind } = template
  const isOffered = state === 'new' || state === 'kept'
  const set = async (next: TemplateState) => {
    setIsBusy(true)
    const done = !isOffered && next === 'kept' ? templates.done.reused(name) : doneOf[next](name)
    await changeTemplate(id, { kind: 'state', state: next, replacement: null }, done)
    setIsBusy(false)
  }
  const more = [
    ...(state === 'obsolete' ? [] : [{ key: 'obsolete', label: words.obsolete, onClick: onObsolete }]),
    ...(kind === 'passage' ? [{ key: 'merge', label: words.merge, onClick: onMerge }] : []),
    ...(state === 'new' ? [] : [{ key: 'new', label: words.toNew, onClick: () => void set('new') }]),
  ]
  return (
    <span className="state-actions">
      {state !== 'kept' && !(isReviewing && isOffered) && (
        <Button size="small" disabled={isBusy} onClick={() => void set('kept')} data-testid="keep">
          {isOffered ? words.keep : words.reuse}
        </Button>
      )}
      {isOffered && !isReviewing && (
        <Button size="small" disabled={isBusy} onClick={() => void set('rejected')} data-testid="reject">
          {words.reject}
        </Button>
      )}
      {more.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: more }}>
          <Button
            size="small"
            icon={<EllipsisOutlined />}
            aria-label={words.more}
            title={words.more}
            data-testid="template-more"
          />
        </Dropdown>
      )}
    </span>
  )
}
