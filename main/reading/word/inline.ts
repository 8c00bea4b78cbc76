import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed, descendantsNamed, textOf } from '../xml/parse-xml.ts'
import { chosenAlternative } from './alternatives.ts'
import type { Field } from './fields.ts'
import { countsPages, fieldWithoutResult } from './fields.ts'
import type { RunFormat } from './formats.ts'
import { isOn, runFormat } from './formats.ts'
import type { Omissions } from './omissions.ts'
import { readShapes } from './shapes.ts'
import type { Style, Styles } from './styles.ts'
import { isSymbolFont, symbolCharacter, symbolText } from './symbols.ts'

/** One text that runs on: the body, a header. Fields and tracked changes may span its paragraphs. */
export type Story = {
  styles: Styles
  omissions: Omissions
  fields: Field[]
  /** The change that the last piece of text belonged to; pieces one after the other are one change. */
  change: 'insertion' | 'deletion' | null
  /** Page numbers are dropped. */
  isMargin: boolean
}

/** What a paragraph says. `boxes` are the contents of the shapes anchored in it, `size` that of its first letters. */
export type Inline = { text: string; boxes: (XmlElement | string)[]; size: number | undefined }

/** A tab that was typed, see `reader.ts`. */
const typedTab = '\u3000\u3000'

/** What never prints, or is read elsewhere. */
const skipped =
  /^(pPr|rPr|sdtPr|sdtEndPr|smartTagPr|customXmlPr|delText|delInstrText|fldData|rt|rubyPr|sectPr|annotationRef|footnoteRef|endnoteRef)$/

function noteChange(story: Story, change: 'insertion' | 'deletion'): void {
  if (story.change === change) return
  story.change = change
  if (change === 'insertion') story.omissions.insertions++
  else story.omissions.deletions++
}

/** Counts a change in a paragraph's mark, or ends the change when the mark is not part of it. */
export function noteMarkChange(story: Story, change: 'insertion' | 'deletion' | null): void {
  if (change === null) story.change = null
  else noteChange(story, change)
}

/** Fields stand in fields a few times; a file with more left their ends out. */
const mostOpenFields = 64

/** White space in XML that only lays the file out. */
function runText(element: XmlElement): string {
  const text = textOf(element)
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('\t', typedTab)
  return element.attributes['space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '')
}

/** Reads what stands in a paragraph, as one text: see `ParagraphBlock` for the breaks in it. */
export function readInline(paragraph: XmlElement, style: Style, story: Story): Inline {
  const { omissions, fields } = story
  const inline: Inline = { text: '', boxes: [], size: undefined }
  // A code ends with its paragraph: where its end was lost, the rest of the document would be lost with it.
  for (const field of fields) field.isResult = true
  let change: 'insertion' | null = null

  const isSilent = () =>
    fields.some((field) => !field.isResult || (story.isMargin && countsPages(field.code)))

  const emit = (text: string, run: RunFormat) => {
    if (text === '' || isSilent()) return
    if (run.isHidden === true) {
      omissions.hiddenCharacters += text.replace(/\s/g, '').length
      return
    }
    if (change === null) story.change = null
    inline.text += text
    if (/\S/.test(text)) inline.size ??= run.size
  }

  const emitText = (text: string, run: RunFormat) => {
    if (run.font === undefined || !isSymbolFont(run.font)) {
      emit(text, run)
      return
    }
    const shown = symbolText(run.font, text)
    omissions.symbols += shown.unknown
    emit(shown.text, run)
  }

  const emitSymbol = ({ attributes }: XmlElement, run: RunFormat) => {
    const code = Number.parseInt(attributes['char'] ?? '', 16)
    const font = attributes['font'] ?? ''
    const plain = isSymbolFont(font) || !(code > 0 && code <= 0x10ffff) ? null : String.fromCodePoint(code)
    const character = isSymbolFont(font) ? symbolCharacter(font, code) : plain
    if (character === null || /\p{Co}/u.test(character)) omissions.symbols++
    else emit(character, run)
  }

  const visitField = (element: XmlElement, run: RunFormat, isDeleted = false) => {
    const type = element.attributes['fldCharType']
    const open = fields.at(-1)
    if (type === 'begin') {
      fields.push({ code: '', isResult: false, check: checkMark(element) })
      if (fields.length > mostOpenFields) fields.shift()
    } else if (type === 'separate' && open !== undefined) open.isResult = true
    else if (type === 'end' && open !== undefined) {
      fields.pop()
      const shown = open.isResult || isDeleted ? '' : fieldWithoutResult(open)
      if (shown === null) omissions.equations++
      else emit(shown, run)
    }
  }

  const visitBreak = ({ attributes }: XmlElement, run: RunFormat) =>
    emit(attributes['type'] === 'page' ? '\f' : '\n', run)

  const visitShapes = (element: XmlElement, run: RunFormat) => {
    if (isSilent() || run.isHidden === true) return
    const shapes = readShapes(element)
    omissions.pictures += shapes.pictures
    omissions.objects += shapes.objects
    for (const box of shapes.boxes) inline.boxes.push(box)
  }

  const visitDeletion = (element: XmlElement) => {
    if (childElements(element).length > 0) noteChange(story, 'deletion')
    // Half of a field may be deleted.
    for (const mark of descendantsNamed(element, 'fldChar')) visitField(mark, {}, true)
  }

  const visitInsertion = (element: XmlElement, run: RunFormat) => {
    const outer = change
    if (childElements(element).length > 0) noteChange(story, 'insertion')
    change = 'insertion'
    visitAll(element, run)
    change = outer
  }

  const visitRun = (element: XmlElement) => {
    const properties = childNamed(element, 'rPr')
    const styleId = (properties && childNamed(properties, 'rStyle'))?.attributes['val']
    visitAll(element, { ...style.run, ...story.styles.characterRun(styleId), ...runFormat(properties) })
  }

  const visitAll = (element: XmlElement, run: RunFormat) => {
    for (const child of childElements(element)) visit(child, run)
  }

  const visit = (element: XmlElement, run: RunFormat): void => {
    if (skipped.test(element.name)) return
    switch (element.name) {
      case 'r':
        return visitRun(element)
      case 't':
        return emitText(runText(element), run)
      case 'tab':
      case 'ptab':
        return emit(typedTab, run)
      case 'br':
        return visitBreak(element, run)
      case 'cr':
        return emit('\n', run)
      case 'noBreakHyphen':
        return emit('-', run)
      case 'sym':
        return emitSymbol(element, run)
      case 'del':
      case 'moveFrom':
        return visitDeletion(element)
      case 'ins':
      case 'moveTo':
        return visitInsertion(element, run)
      case 'fldChar':
        return visitField(element, run)
      case 'instrText': {
        const open = fields.at(-1)
        if (open !== undefined) open.code += textOf(element)
        return
      }
      case 'fldSimple':
        fields.push({ code: element.attributes['instr'] ?? '', isResult: true, check: null })
        visitAll(element, run)
        fields.pop()
        return
      case 'AlternateContent': {
        const chosen = chosenAlternative(element)
        return chosen === null ? undefined : visitAll(chosen, run)
      }
      case 'drawing':
      case 'pict':
      case 'object':
        return visitShapes(element, run)
      case 'oMath':
        omissions.equations++
        return emit([...descendantsNamed(element, 't')].map(textOf).join(''), run)
      case 'footnoteReference':
        omissions.footnotes++
        return
      case 'endnoteReference':
        omissions.endnotes++
        return
      case 'commentReference':
        omissions.comments++
        return
      case 'altChunk':
      case 'subDoc':
        omissions.embeddedFiles++
        return
      default:
        return visitAll(element, run)
    }
  }

  visitAll(paragraph, style.run)
  return inline
}

/** The mark of a check box in a form, null for other fields. */
function checkMark(field: XmlElement): string | null {
  const data = childNamed(field, 'ffData')
  const box = data && childNamed(data, 'checkBox')
  if (box === null) return null
  const state = childNamed(box, 'checked') ?? childNamed(box, 'default')
  return state !== null && isOn(state) ? '☑' : '□'
}
