import type { Layout } from '#contract/edition.ts'
import type { Reply, Warning } from '#contract/reply.ts'
import { parseDocumentNumber, printDocumentNumber } from './document-number.ts'
import { blockLines } from './block-lines.ts'
import { frontLines } from './front-lines.ts'
import { notPublicPattern, unfilledPattern } from './lexicon/labels.ts'
import { layoutWarnings } from './messages.ts'
import type { LayOutOptions, OfficialPage, PageLine } from './page.ts'
import { publicLines, withOfficePhones } from './public-edition.ts'
import { tailLines } from './tail-lines.ts'
import { withoutUnfilled } from './without-unfilled.ts'

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

/** What a stamp of a name and a joint signature need and do not have. */
function signatureWarnings(reply: Reply, { seal, signerTitle, layout }: LayOutOptions): Warning[] {
  const needsTitle = seal === 'name-seal' && (signerTitle ?? '') === '' && layout !== 'body'
  return needsTitle && reply.organ !== null ? [layoutWarnings.signerTitle()] : []
}

/** A number that is printed in another form than clause 7.2.5 has it. */
function numberWarnings({ documentNumber }: Reply, layout: Layout): Warning[] {
  const parts = documentNumber === null ? null : parseDocumentNumber(documentNumber)
  if (documentNumber === null || parts === null || layout === 'body') return []
  const standard = printDocumentNumber(parts)
  return standard === documentNumber ? [] : [layoutWarnings.numberForm(documentNumber, standard)]
}

function publicityWarnings({ publicity }: Reply, layout: Layout): Warning[] {
  if (publicity === null) return layout === 'body' ? [] : [layoutWarnings.missingPublicity()]
  return notPublicPattern.test(publicity) ? [layoutWarnings.notPublic(publicity)] : []
}

/**
 * Lays a reply out as an official document (GB/T 9704-2012, clause 7, and 10.1 for `letter`); `body` gives the text between salutation and
 * signature only.
 *
 * The public edition leaves out mobile and identity numbers and members' contacts wherever they stand, keeps the office's contact, and
 * says in `removed` what it took out of where. The red name of the organ is laid out for `letter`, and for `document` where `hasMark` asks for
 * it or, with null, on a numbered delivery edition: without a number the paper is either printed on headed paper or published on a site.
 *
 * What nobody has filled in keeps its 〔待补〕 in title, text and signature; other such lines are left out, and named in the
 * warnings.
 *
 * Pure; the reply is not changed. Texts are printed as they are, trimmed.
 */
export function layOut(given: Reply, options: LayOutOptions): OfficialPage {
  const { layout, edition } = options
  const filled = withoutUnfilled(given)
  const isPublic = edition === 'public'
  const office = isPublic ? withOfficePhones(filled.reply) : { reply: filled.reply, removed: [] }
  const { reply } = office
  const blocks = blockLines(reply.blocks)
  const lines =
    layout === 'body' ? blocks : [...frontLines(reply, options), ...blocks, ...tailLines(reply, options)]
  const printed = isPublic ? publicLines(lines) : { lines, removed: [] }
  // Removed numbers of the contact stand after those of the text, as on the page.
  const removed = layout === 'body' ? printed.removed : [...printed.removed, ...office.removed]
  const warnings = [
    ...missingParts(reply, lines, layout),
    ...signatureWarnings(reply, options),
    ...numberWarnings(reply, layout),
  ]
  if (filled.leftOut.length > 0 && layout !== 'body') warnings.push(layoutWarnings.leftOut(filled.leftOut))
  if (removed.length > 0) warnings.push(layoutWarnings.privateRemoved(removed.length))
  if (isPublic) warnings.push(...publicityWarnings(reply, layout))
  return {
    layout,
    edition,
    title: reply.title,
    organ: reply.organ,
    date: reply.date,
    lines: printed.lines,
    warnings,
    removed,
  }
}
