import { Tooltip } from 'antd'
import type { LibraryReply, Paragraph } from '#contract/reply.ts'
import { library } from '#renderer/strings/library.ts'
import { markedRuns } from './marks.ts'
import type { MarkedRun } from './marks.ts'

/** From here on a field counts as read with certainty. */
const sureFrom = 0.6

function labelOf(paragraph: Paragraph): string {
  return paragraph.part === 'heading' ? library.headingLevel(paragraph.level) : library.parts[paragraph.part]
}

function Run({ run }: { run: MarkedRun }) {
  if (run.field === null) return <>{run.text}</>
  const isSure = run.field.confidence >= sureFrom
  const name = library.fields[run.field.field] ?? run.field.field
  return (
    <Tooltip title={isSure ? name : `${name}${library.uncertainMark}${library.reply.uncertain}`}>
      <mark className={isSure ? 'field' : 'field field-unsure'}>{run.text}</mark>
    </Tooltip>
  )
}

/** The text by paragraphs; the margin says what part each plays, said once for a run of the same part. */
export function ReplyText({ reply }: { reply: LibraryReply }) {
  return (
    <div className="reply-text">
      {reply.paragraphs.map((paragraph, index) => {
        const label = labelOf(paragraph)
        const before = reply.paragraphs[index - 1]
        const isRepeated = before !== undefined && labelOf(before) === label
        return (
          <div key={paragraph.start} className={`part part-${paragraph.part} part-level-${paragraph.level}`}>
            <span className="part-label">{isRepeated ? '' : label}</span>
            <p>
              {markedRuns(reply.text, paragraph, reply.places).map((run, at) => (
                <Run key={at} run={run} />
              ))}
            </p>
          </div>
        )
      })}
    </div>
  )
}
