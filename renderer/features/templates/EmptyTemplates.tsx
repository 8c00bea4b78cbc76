import { Button } from 'antd'
import { templates } from '#renderer/strings/templates.ts'
import { goTo } from '#renderer/ui/navigation.ts'
import { useRequest } from '#renderer/ui/use-request.ts'

export interface EmptyTemplatesProps {
  isMining: boolean
  /** Whether the library was mined and nothing was found. */
  hasMined: boolean
  onMine(): void
}

/** The templates before the first mining: what comes next. */
export function EmptyTemplates({ isMining, hasMined, onMine }: EmptyTemplatesProps) {
  const info = useRequest('app.info', {})
  if (info.value === null) return null
  const { replies } = info.value
  return (
    <section className="empty-state">
      <h2>{templates.empty.title}</h2>
      <p>
        {replies === 0
          ? templates.empty.withoutReplies
          : hasMined
            ? templates.empty.tooFew
            : templates.empty.withReplies(replies)}
      </p>
      {replies === 0 ? (
        <Button type="primary" onClick={() => goTo('library')}>
          {templates.empty.toLibrary}
        </Button>
      ) : (
        <Button type="primary" loading={isMining} onClick={onMine} data-testid="mine">
          {templates.mineFirst}
        </Button>
      )}
    </section>
  )
}
