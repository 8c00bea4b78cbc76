import { strFromU8, unzipSync } from 'fflate'

/** The parts of a .docx as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** One part, which must be there. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes).get(name)
  if (part === undefined) throw new Error(`no part ${name}`)
  return part
}

/** The attributes of the first element of this name. */
export function attributesOf(xml: string, element: string): Record<string, string> {
  const tag = new RegExp(`<${element}(?: [^>]*)?/?>`).exec(xml)?.[0]
  if (tag === undefined) throw new Error(`no element ${element}`)
  return Object.fromEntries(
    Array.from(tag.matchAll(/ ([\w:]+)="([^"]*)"/g), (match) => [match[1] ?? '', match[2] ?? '']),
  )
}

/** Text as it was before it was written into XML or HTML. */
export function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** The text of every paragraph that has one, in order; line breaks as "\n". */
export function paragraphTexts(xml: string): string[] {
  return Array.from(xml.matchAll(/<w:p>(.*?)<\/w:p>/gs), (match) =>
    Array.from((match[1] ?? '').matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), (piece) =>
      piece[1] === undefined ? '\n' : decoded(piece[1]),
    ).join(''),
  ).filter((text) => text !== '')
}

/** The definition of a style by its id. */
export function styleOf(stylesXml: string, id: string): string {
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(stylesXml)?.[0]
  if (style === undefined) throw new Error(`no style ${id}`)
  return style
}
