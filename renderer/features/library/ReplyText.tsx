import { useRef } from 'react'
import type { LibraryReply } from '#contract/reply.ts'
import { library } from '#renderer/strings/library.ts'
import { FieldMark } from './FieldMark.tsx'
import { markedRuns } from './marks.ts'
import { PartLabel } from './PartLabel.tsx'
import { useFieldPointing } from './use-field-pointing.ts'
import { useFollowField } from './use-follow-field.ts'
import { isWithin, useShownPlace } from './use-shown-place.ts'

/** The text by paragraphs; the margin says what part each plays, said once for a run of the same part. */
export function ReplyText({ reply, unsure }: { reply: LibraryReply; unsure: ReadonlySet<string> }) {
  const scroller = useRef<HTMLElement>(null)
  useFollowField(scroller, 'text')
  useFieldPointing(scroller, 'text')
  const place = useShownPlace(scroller, reply)
  return (
    <section
      className="reply-view reply-text"
      ref={scroller}
      aria-label={library.reply.views.text}
      data-view="text"
    >
      {reply.paragraphs.map((paragraph, index) => {
        const before = reply.paragraphs[index - 1]
        const isRepeated =
          before !== undefined && before.part === paragraph.part && before.level === paragraph.level
        return (
          <div key={paragraph.start} className={`part part-${paragraph.part} part-level-${paragraph.level}`}>
            <PartLabel reply={reply} paragraph={paragraph} isRepeated={isRepeated} />
            <p>
              {markedRuns(reply.text, paragraph, reply.places, place).map((run) => (
                <span key={run.start} data-at={run.start} data-shown={isWithin(run, place) || undefined}>
                  <FieldMark fields={run.fields} unsure={unsure}>
                    {run.text}
                  </FieldMark>
                </span>
              ))}
            </p>
          </div>
        )
      })}
    </section>
  )
}
