import type { Layout } from '#contract/edition.ts'
import type { Block, Reply, Warning } from '#contract/reply.ts'
import { frontLines } from './front-lines.ts'
import { cellSeparators, notPublicPattern, unfilledPattern } from './lexicon/labels.ts'
import { layoutWarnings } from './messages.ts'
import { pageLine } from './page-line.ts'
import type { LayOutOptions, OfficialPage, PageLine, PageRole } from './page.ts'
import { withoutPrivateDetails } from './private-details.ts'
import { runInHeading } from './run-in-heading.ts'
import { tailLines } from './tail-lines.ts'
import { withoutUnfilled } from './without-unfilled.ts'

/** A heading without a number stands for a part of the whole, as 一、 does. */
function headingRole(level: number): PageRole {
  if (level === 2) return 'heading2'
  if (level === 3) return 'heading3'
  return level === 4 ? 'heading4' : 'heading1'
}

function blockLine(block: Block): PageLine {
  if (block.role === 'table') return pageLine('table', block.text.trim().replace(cellSeparators, '\t'))
  if (block.role === 'heading') return pageLine(headingRole(block.level), block.text.trim())
  const line = pageLine('body', block.text.trim())
  const heading = runInHeading(line.text, block.level)
  return heading === null ? line : { ...line, faces: [{ start: 0, end: heading.end, face: heading.face }] }
}

/** The rows of a table come as one block each; they print as one table. */
function joinRows(lines: PageLine[], line: PageLine): PageLine[] {
  const last = lines.at(-1)
  if (line.role !== 'table' || last?.role !== 'table') return [...lines, line]
  return [...lines.slice(0, -1), { ...last, text: `${last.text}\n${line.text}` }]
}

function missingParts(reply: Reply, lines: readonly PageLine[], layout: Layout): Warning[] {
  const warnings: Warning[] = []
  if (layout !== 'body') {
    if (reply.title === null) warnings.push(layoutWarnings.missing('title'))
    if (reply.addressees.length === 0) warnings.push(layoutWarnings.missing('salutation'))
    if (reply.organ === null) warnings.push(layoutWarnings.missing('organ'))
    if (reply.date === null) warnings.push(layoutWarnings.missing('date'))
  }
  if (reply.blocks.length === 0) warnings.push(layoutWarnings.missing('body'))
  const unfilled = lines.reduce((count, line) => count + [...line.text.matchAll(unfilledPattern)].length, 0)
  if (unfilled > 0) warnings.push(layoutWarnings.unfilled(unfilled))
  return warnings
}

/**
 * Lays a reply out as an official document (GB/T 9704-2012, clause 7, and 10.1 for `letter`); `body` gives the text between salutation and
 * signature only.
 *
 * The public edition leaves out mobile and identity numbers and members' contacts wherever they stand, keeps the office's contact, and
 * says in the warnings what it removed. The red name of the organ is laid out for `letter`, and for `document` only on a
 * numbered delivery edition: without a number the paper is either printed on headed paper or published on a site.
 *
 * What nobody has filled in keeps its 〔待补〕 in title, text and signature; other such lines are left out, and named in the
 * warnings.
 *
 * Pure; the reply is not changed. Texts are printed as they are, trimmed.
 */
export function layOut(given: Reply, options: LayOutOptions): OfficialPage {
  const { layout, edition } = options
  const { reply, leftOut } = withoutUnfilled(given)
  const tail = tailLines(reply, options)
  const blocks = reply.blocks
    .map(blockLine)
    .filter((line) => line.text !== '')
    .reduce(joinRows, [])
  const lines = layout === 'body' ? blocks : [...frontLines(reply, options), ...blocks, ...tail.lines]
  const warnings = missingParts(reply, lines, layout)
  if (leftOut.length > 0 && layout !== 'body') warnings.push(layoutWarnings.leftOut(leftOut))
  let removed = layout === 'body' ? 0 : tail.removed
  const printed = lines.map((line) => {
    if (edition !== 'public') return line
    const clean = withoutPrivateDetails(line.text)
    removed += clean.removed
    // A face that covered removed characters is measured again, so that it cannot reach past its sentence.
    const faces = line.faces.map((span) => {
      const start = withoutPrivateDetails(line.text.slice(0, span.start)).text.length
      return { ...span, start, end: withoutPrivateDetails(line.text.slice(0, span.end)).text.length }
    })
    return { ...line, text: clean.text, faces }
  })
  if (removed > 0) warnings.push(layoutWarnings.privateRemoved(removed))
  if (edition === 'public' && reply.publicity !== null && notPublicPattern.test(reply.publicity)) {
    warnings.push(layoutWarnings.notPublic(reply.publicity))
  }
  return {
    layout,
    edition,
    title: reply.title,
    organ: reply.organ,
    date: reply.date,
    lines: printed,
    warnings,
  }
}
