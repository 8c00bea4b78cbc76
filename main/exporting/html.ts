import type { OfficialPage, PageLine, PageRole } from '#domain/gbt9704/page.ts'
import { escapeXml } from './escape-xml.ts'
import { charsToCssMm, lineHeightPt, pageCss } from './html-style.ts'
import { keepsNext } from '#domain/gbt9704/keep-together.ts'
import { isRuled } from '#domain/gbt9704/paginate.ts'
import { markHalfPoints } from '#domain/gbt9704/mark-size.ts'
import { tableRows } from '#domain/gbt9704/table-rows.ts'

const headingTags: Readonly<Partial<Record<PageRole, string>>> = {
  title: 'h1',
  annexTitle: 'h1',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  heading4: 'h5',
}

function textHtml(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br>')
}

function innerHtml(line: PageLine): string {
  let html = ''
  let at = 0
  for (const { start, end, face } of line.faces) {
    html += `${textHtml(line.text.slice(at, start))}<span class="${face}">${textHtml(line.text.slice(start, end))}</span>`
    at = end
  }
  return html + textHtml(line.text.slice(at))
}

function tableHtml({ text, linesBefore }: PageLine): string {
  const rows = tableRows(text).map((cells) => {
    const inner = cells.map((cell) => `<td class="table">${textHtml(cell)}</td>`)
    return `<tr>${inner.join('')}</tr>`
  })
  const before = linesBefore === 0 ? '' : ` style="margin-top:${linesBefore * lineHeightPt}pt"`
  return `<table${before}>${rows.join('')}</table>`
}

function lineStyle(line: PageLine): string {
  const styles: string[] = []
  if (line.linesBefore > 0) styles.push(`margin-top:${line.linesBefore * lineHeightPt}pt`)
  if (line.rightChars > 0) styles.push(`padding-right:${charsToCssMm(line.rightChars)}`)
  if (line.hangingChars > 0) {
    const hanging = line.hangingChars
    styles.push(`padding-left:${charsToCssMm(2 + hanging)}`, `text-indent:-${charsToCssMm(hanging)}`)
  }
  if (line.role === 'letterhead') styles.push(`font-size:${markHalfPoints(line.text) / 2}pt`)
  return styles.length === 0 ? '' : ` style="${styles.join(';')}"`
}

/** The names of a joint signature, each centred on its place. */
function jointHtml(line: PageLine): string {
  const names = line.text.split('\t').map((name, index) => {
    const left = charsToCssMm(line.centres[index] ?? 0)
    return `<span style="left:${left}">${textHtml(name)}</span>`
  })
  const before = line.linesBefore * lineHeightPt
  return `<p class="signature joint" style="margin-top:${before}pt">${names.join(' ')}</p>`
}

/** 印发: the organ left, the date right. */
function printingHtml(line: PageLine): string {
  const parts = line.text.split('\t').map((part) => `<span>${textHtml(part)}</span>`)
  return `<p class="printing">${parts.join(' ')}</p>`
}

function lineHtml({ lines, layout }: OfficialPage, index: number): string {
  const line = lines[index]!
  if (line.role === 'table') return tableHtml(line)
  if (line.centres.length > 0) return jointHtml(line)
  if (line.role === 'printing') return printingHtml(line)
  const tag = headingTags[line.role] ?? 'p'
  const marks = [...(keepsNext(lines, index) ? ['keep'] : []), ...(line.breakBefore ? ['new-page'] : [])]
  const html = `<${tag} class="${[line.role, ...marks].join(' ')}"${lineStyle(line)}>${innerHtml(line)}</${tag}>`
  return layout !== 'letter' && isRuled(lines, index) ? `${html}\n<hr class="head-rule">` : html
}

/**
 * Writes the page as one stand-alone HTML document: headings as headings, styles inside, no scripts, no links, nothing loaded (a content policy says
 * so to the browser). Printed on A4 it has the geometry of the standard; page numbers need a browser with margin boxes (Chromium 131 and later).
 */
export function writeHtml(page: OfficialPage): string {
  const { layout, lines } = page
  const parts = lines.map((line, index) => {
    const html = lineHtml(page, index)
    const needsRule = layout === 'letter' && line.role === 'letterhead'
    return needsRule ? `${html}\n<hr class="upper-rule">` : html
  })
  const author =
    page.organ === null || page.edition === 'public'
      ? ''
      : `<meta name="author" content="${escapeXml(page.organ)}">\n`
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
${author}<title>${escapeXml(page.title ?? page.organ ?? '')}</title>
<style>
${pageCss(layout)}
</style>
</head>
<body class="${layout}">
<main>
${parts.join('\n')}
</main>
</body>
</html>
`
}
