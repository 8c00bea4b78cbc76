import type { MarginPlace } from '../word/messages.ts'
import type { Omissions } from '../word/omissions.ts'
import { noOmissions } from '../word/omissions.ts'
import type { Block } from '../word/page-text.ts'
import { pageText } from '../word/page-text.ts'
import type { WordDocument } from './document.ts'
import { positions } from './document.ts'
import type { StoryContext } from './story.ts'
import { noteMargin } from './margins.ts'
import { readStory } from './story.ts'

const shapeBytes = 26
const boxBytes = 22

/** The separators of notes come first among the headers, then six for each section. */
const separators = 6
const marginPlaces: readonly MarginPlace[] = [
  'header',
  'header',
  'footer',
  'footer',
  'firstHeader',
  'firstFooter',
]

/** Notes headers and footers, footnotes, endnotes and comments, none of which belong to the text. */
export function noteOutside(document: WordDocument, context: StoryContext): void {
  const { info, table } = document
  const { omissions } = context
  const { stories } = info
  // The texts of n notes are told by where each begins, where the last ends, and where their story does.
  const notes = (name: 'footnotes' | 'endnotes' | 'comments') =>
    stories[name] === 0 ? 0 : Math.max(0, positions(table, info.place(name), 0).length - 2)
  omissions.footnotes = notes('footnotes')
  omissions.endnotes = notes('endnotes')
  omissions.comments = notes('comments')
  if (stories.headers > 0) noteMargins(document, context)
}

function noteMargins(document: WordDocument, context: StoryContext): void {
  const { info, table, text } = document
  const { omissions } = context
  const first = info.stories.text + info.stories.footnotes
  const last = Math.min(text.length, first + info.stories.headers)
  const starts = positions(table, info.place('headers'), 0)
  // Nothing is read twice, wherever the table says that it stands.
  let read = first
  for (let index = separators; index + 1 < starts.length; index++) {
    const from = Math.max(read, first + (starts[index] ?? 0))
    const to = Math.min(last, first + (starts[index + 1] ?? 0))
    if (from >= to) continue
    read = to
    const own = noOmissions()
    const blocks = readStory(document, from, to, { ...context, omissions: own, boxesAt: () => [] })
    omissions.pictures += own.pictures
    noteMargin(omissions, marginPlaces[(index - separators) % 6] ?? 'header', pageText(blocks))
  }
}

/** The text boxes of the main text: those fixed to a place in it, and those of which the place is not told. */
export type TextBoxes = { at: ReadonlyMap<number, Block[]>; placeless: Block[] }

/**
 * Reads the text boxes ([MS-DOC] 2.8.33) and finds by the number of its shape where each is fixed in the text.
 *
 * @returns boxes without a visible character left out; `omissions.textBoxes` counts the others
 */
export function readTextBoxes(
  document: WordDocument,
  context: StoryContext,
  omissions: Omissions,
): TextBoxes {
  const { info, table, text } = document
  const { stories } = info
  const at = new Map<number, Block[]>()
  const placeless: Block[] = []
  if (stories.textBoxes === 0) return { at, placeless }
  const first =
    stories.text + stories.footnotes + stories.headers + stories.macros + stories.comments + stories.endnotes
  const last = Math.min(text.length, first + stories.textBoxes)
  const anchors = shapeAnchors(document)
  const boxes = info.place('textBoxes')
  const starts = positions(table, boxes, boxBytes)
  let read = first
  for (let index = 0; index + 1 < starts.length; index++) {
    const from = Math.max(read, first + (starts[index] ?? 0))
    const to = Math.min(last, first + (starts[index + 1] ?? 0))
    if (from >= to) continue
    read = to
    const blocks = readStory(document, from, to, context)
    if (pageText(blocks).trim() === '') continue
    omissions.textBoxes++
    const shape = table.u32(boxes.at + starts.length * 4 + index * boxBytes + 14)
    const anchor = anchors.get(shape)
    if (anchor === undefined) placeless.push(...blocks)
    else {
      const there = at.get(anchor) ?? []
      there.push(...blocks)
      at.set(anchor, there)
    }
  }
  return { at, placeless }
}

/** The positions at which shapes are fixed, by their numbers. */
function shapeAnchors(document: WordDocument): Map<number, number> {
  const place = document.info.place('shapes')
  const starts = positions(document.table, place, shapeBytes)
  const anchors = new Map<number, number>()
  for (let index = 0; index + 1 < starts.length; index++) {
    const shape = document.table.u32(place.at + starts.length * 4 + index * shapeBytes)
    anchors.set(shape, starts[index] ?? 0)
  }
  return anchors
}
