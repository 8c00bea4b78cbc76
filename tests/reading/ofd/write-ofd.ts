import { strToU8, zipSync } from 'fflate'

/** A run of text: millimetres from the top left corner of the page to its left end and baseline. */
export type OfdText = { text: string; x: number; y: number; sizeMm: number; rotateDegrees?: number }

export type OfdPageContent = { texts: readonly OfdText[]; images?: number }

/**
 * How producers write text. `whole-lines`: one object a line, sizes in millimetres, distances as `g n v`, paths from the root.
 * `runs`: an object for each run of Chinese or Latin, sizes in points under a matrix, each distance by itself, paths
 * beside the file that mentions them.
 */
export type OfdStyle = 'whole-lines' | 'runs'

export type OfdOptions = {
  style?: OfdStyle
  /** Text of a page template that all pages use. */
  template?: readonly OfdText[]
  seals?: number
  otherDocuments?: number
  /** More files, or others instead of the usual ones, by their full names. */
  files?: Readonly<Record<string, string>>
}

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const pointMm = 25.4 / 72

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function isLatin(char: string): boolean {
  return /[\u0020-\u007e]/.test(char)
}

function advanceOf(char: string): number {
  return isLatin(char) ? 0.5 : 1
}

export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + advanceOf(char), 0)
}

/** Distances as `g n v` where some repeat. */
function packDistances(distances: readonly string[]): string {
  const runs: { value: string; count: number }[] = []
  for (const value of distances) {
    const last = runs.at(-1)
    if (last?.value === value) last.count++
    else runs.push({ value, count: 1 })
  }
  return runs
    .map(({ value, count }) => (count > 2 ? `g ${count} ${value}` : Array(count).fill(value).join(' ')))
    .join(' ')
}

function distancesOf(text: string, size: number): string[] {
  return Array.from(text)
    .slice(0, -1)
    .map((char) => round(advanceOf(char) * size))
}

function textObject(run: OfdText, style: OfdStyle, id: number): string {
  const { text, x, y, sizeMm, rotateDegrees = 0 } = run
  const boundary = `${round(x)} ${round(y - sizeMm)} ${round(widthOf(text) * sizeMm)} ${round(1.25 * sizeMm)}`
  const angle = (rotateDegrees * Math.PI) / 180
  const turn = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)]
  if (style === 'whole-lines') {
    const matrix = rotateDegrees === 0 ? '' : ` CTM="${turn.map(round).join(' ')} 0 0"`
    const distances = packDistances(distancesOf(text, sizeMm))
    const delta = distances === '' ? '' : ` DeltaX="${distances}"`
    return `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="3" Size="${round(sizeMm)}"${matrix}><ofd:TextCode X="0" Y="${round(sizeMm)}"${delta}>${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`
  }
  const size = sizeMm / pointMm
  const matrix = turn.map((value) => round(value * pointMm)).join(' ')
  const distances = distancesOf(text, size).join(' ')
  const delta = distances === '' ? '' : ` DeltaX="${distances}"`
  return `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="3" Size="${round(size)}" CTM="${matrix} 0 0"><ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>17</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="${round(size)}"${delta}>${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`
}

/** Parts a line where Chinese and Latin meet, each at its place. */
function splitRuns(line: OfdText): OfdText[] {
  const runs = line.text.match(/[\u0020-\u007e]+|[^\u0020-\u007e]+/g) ?? []
  let x = line.x
  return runs.map((text) => {
    const run = { ...line, text, x }
    x += widthOf(text) * line.sizeMm
    return run
  })
}

function layerOf(texts: readonly OfdText[], style: OfdStyle): string {
  const runs =
    style === 'runs'
      ? texts.flatMap((line) => (line.rotateDegrees === undefined ? splitRuns(line) : [line]))
      : texts
  return runs.map((run, index) => textObject(run, style, 1000 + index)).join('')
}

function pageXml({ texts, images = 0 }: OfdPageContent, style: OfdStyle, hasTemplate: boolean): string {
  const template = hasTemplate ? '<ofd:Template TemplateID="90" ZOrder="Background"/>' : ''
  const pictures =
    '<ofd:ImageObject ID="80" Boundary="0 0 210 297" ResourceID="9" CTM="210 0 0 297 0 0"/>'.repeat(images)
  const path =
    '<ofd:PathObject ID="81" Boundary="28 20 156 1"><ofd:AbbreviatedData>M 0 0 L 156 0</ofd:AbbreviatedData></ofd:PathObject>'
  const block =
    style === 'runs'
      ? `<ofd:PageBlock ID="82">${layerOf(texts, style)}</ofd:PageBlock>`
      : layerOf(texts, style)
  return `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${namespace}>${template}<ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="70" Type="Body">${path}${pictures}${block}</ofd:Layer></ofd:Content></ofd:Page>`
}

/** An OFD file (GB/T 33190-2016) with text at given places, for tests. */
export function writeOfd(pages: readonly OfdPageContent[], options: OfdOptions = {}): Uint8Array {
  const { style = 'whole-lines', template, seals = 0, otherDocuments = 0 } = options
  const root = style === 'runs' ? '' : '/Doc_0/'
  const pageOf = (index: number) => `Pages/Page_${index}/Content.xml`
  const templatePage =
    template === undefined ? '' : `<ofd:TemplatePage ID="90" BaseLoc="${root}Tpls/Tpl_0/Content.xml"/>`
  const signatures = seals === 0 ? '' : '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>'
  const others = Array.from(
    { length: otherDocuments },
    (_, index) => `<ofd:DocBody><ofd:DocRoot>Doc_${index + 1}/Document.xml</ofd:DocRoot></ofd:DocBody>`,
  )
  const files: Record<string, string> = {
    'OFD.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${namespace} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${signatures}</ofd:DocBody>${others.join('')}</ofd:OFD>`,
    'Doc_0/Document.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:Document ${namespace}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${templatePage}</ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="${root}${pageOf(index)}"/>`).join('')}</ofd:Pages></ofd:Document>`,
  }
  for (const [index, page] of pages.entries())
    files[`Doc_0/${pageOf(index)}`] = pageXml(page, style, template !== undefined)
  if (template !== undefined)
    files['Doc_0/Tpls/Tpl_0/Content.xml'] = pageXml({ texts: template }, style, false)
  if (seals > 0) {
    const list = Array.from(
      { length: seals },
      (_, index) => `<ofd:Signature ID="${index}" Type="Seal" BaseLoc="Sign_${index}/Signature.xml"/>`,
    )
    files['Doc_0/Signs/Signatures.xml'] =
      `<ofd:Signatures ${namespace}><ofd:MaxSignId>${seals}</ofd:MaxSignId>${list.join('')}</ofd:Signatures>`
  }
  const all = Object.entries({ ...files, ...options.files }).map(([name, text]): [string, Uint8Array] => [
    name,
    strToU8(text),
  ])
  return zipSync(Object.fromEntries(all), { mtime: '2024-01-02T00:00:00Z' })
}
