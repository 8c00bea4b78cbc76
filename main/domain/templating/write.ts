import type { TemplateNode } from './language.ts'

type Tag = { open: string; close: string }
type Piece = { text: string } | { tag: Tag; standalone: boolean }

/**
 * Writes nodes as Handlebars such that reading them back gives the same nodes, whatever braces and backslashes the text holds.
 *
 * Braces and backslashes that would touch a tag are kept apart from it by a space that whitespace control (`~`)
 * takes out again; two braces in a row get an empty comment between them in the same way.
 */
export function writeTemplate(nodes: readonly TemplateNode[]): string {
  const pieces: Piece[] = []
  collect(nodes, pieces)
  const merged = mergeText(pieces)
  return merged.map((piece, index) => writePiece(piece, merged[index - 1], merged[index + 1])).join('')
}

function collect(nodes: readonly TemplateNode[], pieces: Piece[]): void {
  for (const node of nodes) {
    if (node.kind === 'text') pieces.push({ text: node.text })
    else if (node.kind === 'slot') pieces.push(tag('{{', node.name))
    else if (node.kind === 'comment')
      pieces.push({ tag: { open: '{{', close: `!-- ${node.text} --}}\n` }, standalone: true })
    else if (node.kind === 'clause' && node.ownLines) {
      const helper = node.negated ? 'unless' : 'if'
      pieces.push({ tag: { open: '{{', close: `#${helper} ${node.name}}}\n` }, standalone: true })
      collect(node.then, pieces)
      pieces.push({ tag: { open: '{{', close: `/${helper}}}\n` }, standalone: true })
    } else if (node.kind === 'passage') pieces.push(tag('{{', `> ${node.id}${writeRenames(node.renames)}`))
    else {
      pieces.push(tag('{{', `#${node.negated ? 'unless' : 'if'} ${node.name}`))
      collect(node.then, pieces)
      if (node.otherwise.length > 0) {
        pieces.push(tag('{{', 'else'))
        collect(node.otherwise, pieces)
      }
      pieces.push(tag('{{', `/${node.negated ? 'unless' : 'if'}`))
    }
  }
}

function tag(open: string, inside: string): Piece {
  return { tag: { open, close: inside }, standalone: false }
}

function writeRenames(renames: Record<string, string>): string {
  return Object.entries(renames)
    .map(([inner, outer]) => ` ${inner}=${outer}`)
    .join('')
}

function mergeText(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if ('text' in piece && last && 'text' in last)
      merged[merged.length - 1] = { text: last.text + piece.text }
    else if (!('text' in piece) || piece.text !== '') merged.push(piece)
  }
  return merged
}

function writePiece(piece: Piece, before: Piece | undefined, after: Piece | undefined): string {
  if ('text' in piece) {
    const head = before && needsSpaceAfterTag(piece) && !isStandalone(before) ? ' ' : ''
    const tail = after && needsSpaceBeforeTag(piece) ? ' ' : ''
    return head + piece.text.replace(/\{(?=\{)/g, '{ {{~!~}} ') + tail
  }
  if (piece.standalone) return piece.tag.open + piece.tag.close
  const left = before && needsSpaceBeforeTag(before) ? '~' : ''
  const right = after && needsSpaceAfterTag(after) ? '~' : ''
  return `${piece.tag.open}${left}${piece.tag.close}${right}}}`
}

function isStandalone(piece: Piece): boolean {
  return 'tag' in piece && piece.standalone
}

function needsSpaceAfterTag(piece: Piece): boolean {
  return 'text' in piece && piece.text.startsWith('}')
}

function needsSpaceBeforeTag(piece: Piece): boolean {
  return 'text' in piece && /[{\\]$/.test(piece.text)
}
