import type { TrackedRun } from '#domain/comparing/tracked.ts'
import { escapeXml } from './escape-xml.ts'
import { comparisonWords, screenFallbacks } from './lexicon.ts'

/** What a printed comparison says of itself. */
export interface ComparisonHead {
  /** Names of the old text and the new one. */
  a: string
  b: string
  /** 0..1: what both have in common. */
  similarity: number
}

const style = [
  'body{box-sizing:border-box;max-width:210mm;margin:8mm auto;padding:18mm 22mm;background:#fff;color:#1c1b19}',
  `body{font-family:${screenFallbacks.fangsong};font-size:12pt;line-height:1.9}`,
  'html{background:#f2efe9}@media print{html{background:none}body{margin:0;padding:0;max-width:none}}@page{size:A4;margin:20mm 22mm}',
  'h1{font-size:15pt;margin:0 0 4pt}header{margin-bottom:14pt;padding-bottom:8pt;border-bottom:1px solid #999;font-size:10.5pt}',
  'header p{margin:2pt 0}p.line{margin:0;text-indent:2em;overflow-wrap:anywhere}',
  'ins{background:#dff0df;text-decoration:underline;text-decoration-color:#2d7a3a}',
  'del{background:#fae3e1;text-decoration:line-through;text-decoration-color:#b3261e}',
  '.to{background:#e2e8f8;text-decoration:underline double;text-decoration-color:#4459a8}',
  '.from{background:#eef0f7;color:#555;text-decoration:line-through double;text-decoration-color:#4459a8}',
  'a{color:#4459a8;font-size:9pt;text-decoration:none;vertical-align:super}',
].join('\n')

/**
 * Writes a text with tracked changes as one stand-alone HTML page to be read or printed: what is new, what is gone and
 * what was moved told by colour and by line. No script, nothing loaded.
 */
export function writeTrackedHtml(runs: readonly TrackedRun[], head: ComparisonHead): string {
  const linked = { from: new Set<number>(), to: new Set<number>() }
  const lines: string[] = ['']
  const add = (html: string): void => {
    lines[lines.length - 1] += html
  }
  for (const { kind, text, move } of runs) {
    if (move !== null && (kind === 'moveFrom' || kind === 'moveTo')) {
      const own = kind === 'moveTo' ? 'to' : 'from'
      if (!linked[own].has(move)) add(anchor(own, move))
      linked[own].add(move)
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) lines.push('')
      if (line !== '') add(marked(kind, line))
    }
  }
  const facts = [
    `${comparisonWords.old}${head.a}`,
    `${comparisonWords.fresh}${head.b}`,
    comparisonWords.similarity(head.similarity),
    comparisonWords.legend,
  ]
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(comparisonWords.title(head.b))}</title>
<style>
${style}
</style>
</head>
<body>
<header>
<h1>${comparisonWords.heading}</h1>
${facts.map((fact) => `<p>${escapeXml(fact)}</p>`).join('\n')}
</header>
<main>
${lines
  .filter((line) => line !== '')
  .map((line) => `<p class="line">${line}</p>`)
  .join('\n')}
</main>
</body>
</html>
`
}

/** A small number that leads to the other place of what was moved. */
function anchor(own: 'from' | 'to', move: number): string {
  const other = own === 'to' ? 'from' : 'to'
  return `<a id="${own}${move}" href="#${other}${move}">${comparisonWords.moved[own]}${move}</a>`
}

function marked(kind: TrackedRun['kind'], text: string): string {
  const html = escapeXml(text)
  switch (kind) {
    case 'equal':
      return html
    case 'insert':
      return `<ins>${html}</ins>`
    case 'delete':
      return `<del>${html}</del>`
    case 'moveTo':
      return `<span class="to">${html}</span>`
    case 'moveFrom':
      return `<span class="from">${html}</span>`
  }
}
