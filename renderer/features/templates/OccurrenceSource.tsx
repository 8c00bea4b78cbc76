import type { Occurrence } from '#contract/template.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { showReply } from '#renderer/ui/navigation.ts'

/** The file and date of an occurrence; pressing it opens the reply in the library. */
export function OccurrenceSource({ occurrence }: { occurrence: Pick<Occurrence, 'file' | 'replyId' | 'date'> & Partial<Pick<Occurrence, 'start' | 'end'>> }) {
  const { replyId, start, end } = occurrence
  return (
    <button
      type="button"
      className="occurrence-source"
      title={templates.openReply(occurrence.file)}
      onClick={() => showReply(replyId, start === undefined || end === undefined ? null : { start, end })}
    >
      <span className="occurrence-file">{occurrence.file.slice(occurrence.file.lastIndexOf('/') + 1)}</span>
      <span className="occurrence-date">{longDate(occurrence.date)}</span>
    </button>
  )
}
