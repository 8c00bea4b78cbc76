import { Button } from 'antd'
import { library } from '#renderer/strings/library.ts'

/** A list that the filter leaves empty, with the way back. */
export function NothingFound({ onClear }: { onClear(): void }) {
  return (
    <output className="nothing-found">
      <strong>{library.table.nothingFound}</strong>
      <span>{library.table.nothingFoundHint}</span>
      <Button onClick={onClear}>{library.filter.clear}</Button>
    </output>
  )
}
