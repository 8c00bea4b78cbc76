import type { Omissions } from '../word/omissions.ts'
import type { CharacterRun } from './document.ts'

/** The text of a paragraph as it prints, and where drawn objects are fixed in it. */
export type Inline = {
  text: string
  /** Positions in the document of the characters that stand for drawn objects. */
  anchors: number[]
  /** Of the first character that shows. */
  halfPoints: number | null
}

/** What carries over from paragraph to paragraph: fields may reach over several, tracked changes, too. */
export type InlineState = {
  /** For each open field whether its code, which does not print, is still read. */
  fields: boolean[]
  change: 'insertion' | 'deletion' | null
}

const special = {
  picture: 0x01,
  noteMark: 0x02,
  commentMark: 0x05,
  drawn: 0x08,
  tab: 0x09,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  columnBreak: 0x0e,
  fieldBegin: 0x13,
  fieldMiddle: 0x14,
  fieldEnd: 0x15,
  fixedHyphen: 0x1e,
  softHyphen: 0x1f,
  symbol: 0x28,
  fixedSpace: 0xa0,
} as const

/** A tab that was typed; see `reader.ts`. */
const typedTab = '\u3000\u3000'
const mostFields = 64

/** The characters of Wingdings and Symbol are found by their place in the private area; the font is not told. */
const privateArea = { first: 0xf000, last: 0xf0ff }

/** Notes a tracked change once, however many runs it is made of. */
export function noteChange(state: InlineState, omissions: Omissions, change: InlineState['change']): void {
  if (change !== null && change !== state.change) {
    if (change === 'insertion') omissions.insertions++
    else omissions.deletions++
  }
  state.change = change
}

/**
 * The text of a stretch of the document as it prints: without deleted and hidden text and the codes of fields.
 *
 * @param text  of the whole document
 * @param sectionEnds  whether the break at the end of a section begins a page; all others do
 */
export function readInline(
  text: string,
  runs: readonly CharacterRun[],
  state: InlineState,
  omissions: Omissions,
  sectionEnds: ReadonlyMap<number, boolean>,
): Inline {
  const inline: Inline = { text: '', anchors: [], halfPoints: null }
  for (const { from, to, format } of runs) {
    noteChange(state, omissions, format.isDeleted ? 'deletion' : format.isInserted ? 'insertion' : null)
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      if (code === special.fieldBegin) {
        if (state.fields.length < mostFields) state.fields.push(true)
      } else if (code === special.fieldMiddle) {
        if (state.fields.length > 0) state.fields[state.fields.length - 1] = false
      } else if (code === special.fieldEnd) state.fields.pop()
      else if (format.isDeleted || state.fields.includes(true)) continue
      else if (format.isHidden) omissions.hiddenCharacters++
      else if (code === special.symbol && format.symbol !== null) omissions.symbols++
      else {
        const piece = shown(code, text.charAt(at), at, omissions, inline, sectionEnds)
        if (piece.trim() !== '') inline.halfPoints ??= format.halfPoints
        inline.text += piece
      }
    }
  }
  return inline
}

function shown(
  code: number,
  character: string,
  at: number,
  omissions: Omissions,
  inline: Inline,
  sectionEnds: ReadonlyMap<number, boolean>,
): string {
  if (code >= privateArea.first && code <= privateArea.last) {
    omissions.symbols++
    return ''
  }
  switch (code) {
    case special.picture:
      omissions.pictures++
      return ''
    case special.drawn:
      inline.anchors.push(at)
      return ''
    case special.tab:
      return typedTab
    case special.lineBreak:
    case special.columnBreak:
      return '\n'
    case special.pageBreak:
      return (sectionEnds.get(at) ?? true) ? '\f' : ''
    case special.fixedHyphen:
      return '-'
    case special.fixedSpace:
      return ' '
    case special.softHyphen:
      return ''
    default:
      return code < 0x20 ? '' : character
  }
}
