import type { ReactNode } from 'react'

/** The title line of a page: what it is, how much there is of it, and its actions. */
export function ScreenHeader({
  title,
  detail = null,
  actions = null,
}: {
  title: string
  detail?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="screen-header">
      <h1>{title}</h1>
      <span className="screen-detail">{detail}</span>
      <span className="screen-actions">{actions}</span>
    </header>
  )
}
