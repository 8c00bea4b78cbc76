import iconv from 'iconv-lite'

/** How the text of a font is coded: by a map that the reader must have, or by glyph numbers that nobody explains. */
export type PdfEncoding = 'UniGB-UCS2-H' | 'UniGB-UCS2-V' | 'GBK-EUC-H' | 'Identity-H'

/** Text in points from the lower left corner of the page. */
export type PdfText = { text: string; x: number; y: number; size: number; rotateDegrees?: number }

export type PdfPage = {
  texts: readonly PdfText[]
  /** Whether a picture covers the page. */
  scanned?: boolean
  /** /Rotate of the page. */
  rotate?: number
  /** Notes that somebody stuck on it. */
  notes?: number
  /** What somebody typed into a form. */
  field?: string
}

export type PdfOptions = { encoding?: PdfEncoding; password?: boolean; attachments?: number }

function encode(text: string, encoding: PdfEncoding): string {
  if (encoding === 'GBK-EUC-H') return iconv.encode(text, 'gbk').toString('hex')
  return iconv.encode(text, 'utf-16be').toString('hex')
}

function show({ text, x, y, size, rotateDegrees = 0 }: PdfText, encoding: PdfEncoding): string {
  const angle = (rotateDegrees * Math.PI) / 180
  const turn = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)].map((value) =>
    value.toFixed(4),
  )
  return `BT /F1 ${size} Tf ${turn.join(' ')} ${x} ${y} Tm <${encode(text, encoding)}> Tj ET`
}

/** A PDF file on A4 whose font is not embedded, as many offices print; for tests. */
export function writePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const { encoding = 'UniGB-UCS2-H', password = false, attachments = 0 } = options
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (dictionary: string, data: string) =>
    `<<${dictionary}/Length ${data.length}>>stream\n${data}\nendstream`
  const ordering = encoding === 'Identity-H' ? 'Identity' : 'GB1'
  const cid = add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>>>`,
  )
  const font = add(
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[${cid} 0 R]>>`,
  )
  const image = add(
    stream('/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', 'x'),
  )
  const fields: number[] = []
  const pageNumbers = pages.map(({ texts, scanned = false, rotate = 0, notes = 0, field }) => {
    const picture = scanned ? 'q 595 0 0 842 0 0 cm /I1 Do Q\n' : ''
    const content = add(stream('', picture + texts.map((text) => show(text, encoding)).join('\n')))
    const annotations = Array.from({ length: notes }, () =>
      add('<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(note)>>'),
    )
    if (field !== undefined) {
      const value = `<feff${iconv.encode(field, 'utf-16be').toString('hex')}>`
      fields.push(add(`<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V${value}/Rect[100 600 300 620]>>`))
      annotations.push(...fields.slice(-1))
    }
    const list = annotations.map((number) => `${number} 0 R`).join(' ')
    return add(
      `<</Type/Page/Parent PAGES/MediaBox[0 0 595 842]/Rotate ${rotate}/Resources<</Font<</F1 ${font} 0 R>>/XObject<</I1 ${image} 0 R>>>>/Contents ${content} 0 R/Annots[${list}]>>`,
    )
  })
  const tree = add(
    `<</Type/Pages/Kids[${pageNumbers.map((number) => `${number} 0 R`).join(' ')}]/Count ${pages.length}>>`,
  )
  const embedded = Array.from({ length: attachments }, (_, index) => {
    const file = add(stream('/Type/EmbeddedFile', 'data'))
    return `(a${index})<</Type/Filespec/F(a${index}.txt)/EF<</F ${file} 0 R>>>>`
  })
  const names = attachments > 0 ? `/Names<</EmbeddedFiles<</Names[${embedded.join('')}]>>>>` : ''
  const form =
    fields.length > 0 ? `/AcroForm<</Fields[${fields.map((number) => `${number} 0 R`).join(' ')}]>>` : ''
  const root = add(`<</Type/Catalog/Pages ${tree} 0 R${names}${form}>>`)
  const secret = 'ab'.repeat(32)
  const encrypt = password
    ? `/Encrypt<</Filter/Standard/V 1/R 2/O<${secret}>/U<${secret}>/P -4>>/ID[<00><00>]`
    : ''
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body.replace('PAGES', `${tree} 0 R`)}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const at = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${objects.length + 1}/Root ${root} 0 R${encrypt}>>\nstartxref\n${at}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}
