import { gutterWidth } from './measure.ts'
import type { Link } from './measure.ts'

/** The strip between two columns: a band for each change, a line for what was moved. Pressing one goes there. */
export function Gutter({
  links,
  current,
  onChoose,
}: {
  links: readonly Link[]
  current: number | null
  onChoose(row: number): void
}) {
  return (
    <svg className="para-gutter" width={gutterWidth} aria-hidden>
      {links.map(({ row, kind, path }) => (
        <path
          key={row}
          d={path}
          className={`para-link para-link-${kind}`}
          data-current={row === current}
          onClick={() => onChoose(row)}
        />
      ))}
    </svg>
  )
}
