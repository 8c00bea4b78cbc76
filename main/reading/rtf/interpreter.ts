import type { MarginPlace } from '../word/messages.ts'
import type { Omissions } from '../word/omissions.ts'
import { noOmissions } from '../word/omissions.ts'
import type { Block } from '../word/page-text.ts'
import { pageText } from '../word/page-text.ts'
import type { Destination } from './destinations.ts'
import { characterSymbols, characterWords, destinationOf } from './destinations.ts'
import { collectBytes, wideEncodingOfCharset, wideEncodingOfPage } from './code-pages.ts'
import type { GroupState } from './state.ts'
import { changeState, firstState } from './state.ts'
import type { Story } from './story.ts'
import { startStory } from './story.ts'
import type { Token } from './tokens.ts'
import { tokens } from './tokens.ts'

/**
 * What an RTF file holds. `isCutOff` tells that groups are open at its end or closed too often, `isTooLong` that reading ended
 * at the most paragraphs.
 */
export type RtfContent = {
  blocks: Block[]
  omissions: Omissions
  margins: { place: MarginPlace; text: string }[]
  uncounted: number
  isCutOff: boolean
  isTooLong: boolean
}

/** Groups nested more deeply are read, but share the state of the deepest that is kept. */
const mostGroups = 10_000
/** A text box in a footnote in a text box is as far as writers go; stories within more are part of the last. */
const mostStories = 16
/** Paragraphs and cells; a file that has more was made to fill the memory. */
const mostParagraphs = 500_000
const storyKinds: ReadonlySet<Destination> = new Set([
  'header',
  'footer',
  'firstHeader',
  'firstFooter',
  'footnote',
  'comment',
  'box',
])

type Open = { state: GroupState; story: Story | null }

/**
 * Reads the text of an RTF file (Rich Text Format Specification 1.9.1). Groups are kept on a stack of their own.
 *
 * O(n) time.
 */
export function interpretRtf(bytes: Uint8Array): RtfContent {
  const omissions = noOmissions()
  const margins: RtfContent['margins'] = []
  const charsets = new Map<number, number>()
  const collector = collectBytes()
  let uncounted = 0
  let paragraphs = 0
  const countUncounted = () => {
    uncounted++
  }
  const main = startStory('same', countUncounted)
  const stories: Story[] = [main]
  let state = firstState()
  const open: Open[] = []
  let beyond = 0
  let isCutOff = false
  let defaultFont = 0
  let pageEncoding: string | null = null
  let fallback = 0
  let change: 'insertion' | 'deletion' | null = null
  let isSectionStart = false
  let sectionBreaks = true

  const story = () => stories.at(-1) ?? main
  const emit = (text: string) => {
    if (text === '' || (state.destination !== 'same' && state.destination !== 'label')) return
    if (state.destination === 'label') {
      if (text !== characterWords['tab']) story().addLabel(text)
      return
    }
    const now = state.isDeleted ? 'deletion' : state.isInserted ? 'insertion' : null
    if (now !== null && now !== change) {
      if (now === 'deletion') omissions.deletions++
      else omissions.insertions++
    }
    change = now
    if (state.isDeleted) return
    if (state.isHidden) {
      omissions.hiddenCharacters += text.trim().length
      return
    }
    story().add(text, state)
  }
  const flush = () => emit(collector.flush())
  const settleSection = () => {
    if (isSectionStart && sectionBreaks && stories.length === 1) main.breakPage()
    isSectionStart = false
  }

  const addByte = (value: number, isHex: boolean) => {
    if (state.destination !== 'same' && state.destination !== 'label') return
    if (value < 0x80 && !(collector.isOpen() && value >= 0x30)) {
      flush()
      emit(String.fromCharCode(value))
      return
    }
    if (value < 0x80 && isHex && !collector.isOpen()) {
      flush()
      emit(String.fromCharCode(value))
      return
    }
    const own = charsets.get(state.font === -1 ? defaultFont : state.font)
    const wide = charsets.get(state.wideFont)
    const sure = wideEncodingOfCharset(own ?? 0) ?? wideEncodingOfCharset(wide ?? 0)
    emit(collector.add(value, sure ?? pageEncoding, sure !== null))
  }

  const enter = (destination: Destination) => {
    flush()
    const canHold = state.destination === 'same'
    if (!canHold || destination === 'skip') state.destination = 'skip'
    else if (storyKinds.has(destination)) {
      if (stories.length >= mostStories) return
      const last = open.at(-1)
      const own = startStory(destination, () => undefined)
      if (last !== undefined) last.story = own
      stories.push(own)
      Object.assign(state, { ...firstState(), isFresh: false, fallbackLength: state.fallbackLength })
    } else if (destination === 'picture' || destination === 'object' || destination === 'equation') {
      if (destination === 'picture') omissions.pictures++
      else if (destination === 'object') omissions.objects++
      else omissions.equations++
      state.destination = 'skip'
    } else state.destination = destination
  }

  const leave = (own: Story) => {
    const blocks = own.finish(state)
    stories.pop()
    const text = pageText(blocks)
    if (text.trim() === '') return
    if (own.kind === 'box') {
      omissions.textBoxes++
      story().addBox(blocks)
    } else if (own.kind === 'footnote') omissions.footnotes++
    else if (own.kind === 'comment') omissions.comments++
    else if (
      own.kind === 'header' ||
      own.kind === 'footer' ||
      own.kind === 'firstHeader' ||
      own.kind === 'firstFooter'
    )
      margins.push({ place: own.kind, text })
  }

  const openGroup = () => {
    if (open.length >= mostGroups) {
      beyond++
      return
    }
    const isOldText = state.upr === 1
    if (isOldText) state.upr = 2
    open.push({ state, story: null })
    state = { ...state, isFresh: true, isStarred: false, upr: 0 }
    if (isOldText) state.destination = 'skip'
  }
  const closeGroup = () => {
    if (beyond > 0) {
      beyond--
      return
    }
    const last = open.pop()
    if (last === undefined) {
      isCutOff = true
      return
    }
    if (last.story !== null || last.state.destination !== state.destination) flush()
    if (last.story !== null) leave(last.story)
    ;({ state } = last)
  }

  const readWord = (name: string, value: number | null) => {
    if (state.destination === 'skip') return
    if (state.destination === 'fonts') {
      if (name === 'f') state.font = value ?? 0
      else if (name === 'fcharset') charsets.set(state.font, value ?? 0)
      return
    }
    if (name === 'u') {
      flush()
      emit(String.fromCharCode((value ?? 0) & 0xffff))
      fallback = state.fallbackLength
      return
    }
    const character = Object.hasOwn(characterWords, name) ? characterWords[name] : undefined
    if (character !== undefined) {
      flush()
      emit(character)
      return
    }
    if (changeState(state, name, value)) return
    switch (name) {
      case 'ansicpg':
        pageEncoding = wideEncodingOfPage(value ?? 0)
        break
      case 'deff':
        defaultFont = value ?? 0
        break
      case 'upr':
        state.upr = 1
        break
      case 'par':
      case 'sect':
        flush()
        if (state.destination !== 'same') break
        settleSection()
        paragraphs++
        story().endParagraph(state)
        isSectionStart = name === 'sect' && stories.length === 1
        break
      case 'sectd':
        sectionBreaks = true
        break
      case 'sbknone':
      case 'sbkcol':
        sectionBreaks = false
        break
      case 'cell':
      case 'nestcell':
        flush()
        settleSection()
        paragraphs++
        story().endCell(state, name === 'nestcell')
        break
      case 'row':
      case 'nestrow':
        flush()
        story().endRow(state, name === 'nestrow')
        break
      default:
    }
  }

  const read = (token: Token) => {
    if (token.kind === 'open') {
      fallback = 0
      openGroup()
      return
    }
    if (token.kind === 'close') {
      fallback = 0
      closeGroup()
      return
    }
    if (fallback > 0) {
      fallback--
      return
    }
    const isFirst = state.isFresh
    state.isFresh = false
    if (token.kind === 'symbol') {
      if (token.name === '*' && isFirst) {
        state.isStarred = true
        state.isFresh = true
      } else if (token.name === '\n' || token.name === '\r') readWord('par', null)
      else {
        const character = characterSymbols[token.name]
        if (character !== undefined) {
          flush()
          emit(character)
        }
      }
    } else if (token.kind === 'word') {
      const destination = isFirst && open.length > 1 ? destinationOf(token.name) : null
      if (destination !== null) enter(destination)
      else if (isFirst && state.isStarred) enter('skip')
      else readWord(token.name, token.value)
    } else if (token.kind === 'byte') addByte(token.value, token.isHex)
  }

  for (const token of tokens(bytes)) {
    read(token)
    if (paragraphs > mostParagraphs) break
  }
  flush()
  isCutOff ||= open.length > 0
  while (stories.length > 1) leave(story())
  settleSection()
  return {
    blocks: main.finish(state),
    omissions,
    margins,
    uncounted,
    isCutOff,
    isTooLong: paragraphs > mostParagraphs,
  }
}
