import type { ReactNode } from 'react'

export function SettingsGroup({
  title,
  detail = null,
  children,
}: {
  title: string
  detail?: string | null
  children: ReactNode
}) {
  return (
    <section className="settings-group" aria-label={title}>
      <h2>{title}</h2>
      {detail !== null && <p className="settings-detail">{detail}</p>}
      {children}
    </section>
  )
}

export function SettingsLine({
  label,
  hint = null,
  children,
}: {
  label: string
  hint?: string | null
  children: ReactNode
}) {
  return (
    <div className="settings-line">
      <div>
        <span className="settings-label">{label}</span>
        {hint !== null && <p className="settings-detail">{hint}</p>}
      </div>
      <div className="settings-value">{children}</div>
    </div>
  )
}
