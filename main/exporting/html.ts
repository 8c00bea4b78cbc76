import type { OfficialPage, PageLine, PageRole } from '#domain/gbt9704/page.ts'
import { escapeXml } from './escape-xml.ts'
import { charsToCssMm, lineHeightPt, pageCss } from './html-style.ts'
import { markHalfPoints } from './mark-size.ts'
import { tableRows } from './table-rows.ts'

const headingTags: Readonly<Partial<Record<PageRole, string>>> = {
  title: 'h1',
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

function tableHtml(text: string): string {
  const rows = tableRows(text).map((cells) => {
    const inner = cells.map((cell) => `<td class="table">${textHtml(cell)}</td>`)
    return `<tr>${inner.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
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

function lineHtml(line: PageLine, next: PageLine | undefined, isRuled: boolean): string {
  if (line.role === 'table') return tableHtml(line.text)
  const tag = headingTags[line.role] ?? 'p'
  const leadsToSignature = next?.role === 'signature' || next?.role === 'attachment' || next?.role === 'date'
  const classes = [line.role, ...(leadsToSignature ? ['keep'] : []), ...(isRuled ? ['ruled'] : [])]
  return `<${tag} class="${classes.join(' ')}"${lineStyle(line)}>${innerHtml(line)}</${tag}>`
}

/**
 * Writes the page as one stand-alone HTML document: headings as headings, styles inside, no scripts, no links, nothing loaded (a content policy says
 * so to the browser). Printed on A4 it has the geometry of the standard; page numbers need a browser with margin boxes (Chromium 131 and later).
 */
export function writeHtml(page: OfficialPage): string {
  const { layout, lines } = page
  const hasMark = lines[0]?.role === 'letterhead'
  const parts = lines.map((line, index) => {
    const isRuled = hasMark && layout === 'document' && line.role === 'documentNumber'
    const html = lineHtml(line, lines[index + 1], isRuled)
    const needsRule = layout === 'letter' && line.role === 'letterhead'
    return needsRule ? `${html}\n<div class="upper-rule"></div>` : html
  })
  const author = page.organ === null ? '' : `<meta name="author" content="${escapeXml(page.organ)}">\n`
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
