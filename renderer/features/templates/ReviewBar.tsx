import { Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { templates } from '#renderer/strings/templates.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { notify } from '#renderer/ui/notify.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { changeTemplate } from './change-template.ts'
import { nextToReview } from './review.ts'
import { useTemplates } from './templates-store.ts'
import { useSummaries } from './use-summaries.ts'

const words = templates.review

/** Where text is typed or a dialog is open, the keys belong to it. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], [role=dialog]') !== null
}

/** Steps through the templates that wait: kept, not used, or passed over, by button or key. */
export function ReviewBar({
  queue,
  shownId,
}: {
  queue: readonly string[]
  shownId: string | null
}) {
  const summaries = useSummaries()
  const shown = shownId === null ? null : (summaries.get(shownId) ?? null)
  const isBusy = useRef(false)
  const waiting = useMemo(
    () => new Set(queue.filter((id) => summaries.get(id)?.state === 'new')),
    [queue, summaries],
  )
  const next = nextToReview(queue, shownId, waiting)
  // Read ahead, so that it is there when this one is decided.
  useRequest('templates.get', next === null ? null : { templateId: next })

  const end = () => useTemplates.setState({ review: null })
  const goOn = (decided: string | null) => {
    if (next !== null) return useNavigation.setState({ templateId: next })
    const skipped = queue.filter((id) => id !== decided && waiting.has(id)).length
    end()
    notify('done', skipped === 0 ? words.done : words.doneWithSkipped(skipped))
  }
  const decide = async (state: 'kept' | 'rejected') => {
    if (shown === null || isBusy.current) return
    isBusy.current = true
    const done = templates.done[state](shown.name)
    const isMade = await changeTemplate(shown.id, { kind: 'state', state, replacement: null }, done)
    isBusy.current = false
    if (isMade) goOn(shown.id)
  }
  const press = (event: KeyboardEvent) => {
    if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (isElsewhere(event.target) || isBusy.current) return
    if (event.code === 'KeyK') void decide('kept')
    else if (event.code === 'KeyX') void decide('rejected')
    else if (event.code === 'KeyS') goOn(null)
    else if (event.key === 'Escape') end()
    else return
    event.preventDefault()
  }
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event)
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [])

  return (
    <section className="review-bar" aria-label={words.region} data-testid="review-bar">
      <strong>{words.title(waiting.size)}</strong>
      <span className="review-buttons">
        <Button type="primary" disabled={shown === null} onClick={() => void decide('kept')}>
          {words.keep}
          <kbd>K</kbd>
        </Button>
        <Button disabled={shown === null} onClick={() => void decide('rejected')}>
          {words.reject}
          <kbd>X</kbd>
        </Button>
        <Button onClick={() => goOn(null)}>
          {words.skip}
          <kbd>S</kbd>
        </Button>
        <Button type="text" onClick={end}>
          {words.end}
        </Button>
      </span>
    </section>
  )
}
