import { blockText } from '#domain/reply/draft.ts'
import { pointAnswers } from './answers/point-answers.ts'
import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import { findingMessages } from './messages.ts'

const quoteLength = 24

/** Requests of the proposal that the text does not answer; when it answers none at all, that is told once. The clerk's word goes first, waived requests need none. */
export function unansweredPoints(checked: Checked): Mark[] {
  const { read } = checked
  const judged = judgedPoints(checked)
  const body = paragraphsOf(read, 'heading', 'paragraph')
  const at = body.at(-1)?.end ?? read.text.length
  const none = judged.filter(({ state }) => state === 'none')
  if (none.length > 1 && none.length === judged.length && body.length > 0) {
    return [{ start: at, end: at, message: findingMessages.nothingAnswered(none.length), suggestion: null }]
  }
  return none.map(({ text }) => ({
    start: at,
    end: at,
    message: findingMessages.unanswered(shorten(text)),
    suggestion: null,
  }))
}

/** Requests that are met with goodwill alone. */
export function thinAnswers(checked: Checked): Mark[] {
  return judgedPoints(checked).flatMap(({ state, text, place }) =>
    state === 'thin' && place !== null
      ? [{ ...place, message: findingMessages.thinAnswer(shorten(text)), suggestion: null }]
      : [],
  )
}

function judgedPoints({ read, points, blocks }: Checked) {
  const open = points.filter(({ isWaived }) => !isWaived)
  if (open.length === 0) return []
  const paragraphs = paragraphsOf(read, 'heading', 'paragraph', 'table').filter(({ text }) => text !== '')
  const said = new Set(
    blocks?.flatMap((block) => (blockText(block) === '' ? [] : (block.answers ?? []))) ?? [],
  )
  const answers = pointAnswers(
    open,
    paragraphs.map(({ text }) => text),
  )
  return answers.map(({ pointId, state, paragraphs: where }, at) => {
    const first = paragraphs[where[0] ?? -1]
    return {
      text: open[at]?.text ?? '',
      state: said.has(pointId) ? ('answered' as const) : state,
      place: first === undefined ? null : { start: first.start, end: first.end },
    }
  })
}

function shorten(text: string): string {
  const characters = Array.from(text)
  return characters.length > quoteLength ? `${characters.slice(0, quoteLength).join('')}…` : text
}
