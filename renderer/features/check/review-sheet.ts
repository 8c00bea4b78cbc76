import type { DraftFinding } from '#contract/finding.ts'
import { checking } from '#renderer/strings/check.ts'
import { groupFindings, quoteOf } from './quote.ts'

/**
 * Prints the 核稿单 for the person who signs: what is still open, the gravest first, and what was kept and why. The sheet is a document of
 * its own in a frame that goes when it was printed; nothing of the draft is taken for markup.
 */
export function printReviewSheet(
  title: string | null,
  text: string,
  findings: readonly DraftFinding[],
): void {
  const frame = document.createElement('iframe')
  frame.hidden = true
  document.body.append(frame)
  const sheet = frame.contentDocument
  const view = frame.contentWindow
  if (sheet === null || view === null) {
    frame.remove()
    return
  }
  sheet.title = checking.sheetTitle
  const add = (name: 'h1' | 'h2' | 'p', words: string) => {
    const element = sheet.createElement(name)
    element.textContent = words
    sheet.body.append(element)
  }
  add('h1', checking.sheetTitle)
  if (title !== null) add('p', title)
  for (const group of groupFindings(findings.filter(({ kept }) => kept === null))) {
    add('h2', checking.groupHead(checking.groups[group.severity], group.findings.length))
    group.findings.forEach((finding, at) => add('p', sheetLine(at + 1, finding, text)))
  }
  const kept = findings.filter((finding) => finding.kept !== null)
  if (kept.length > 0) add('h2', checking.groupHead(checking.keptHead, kept.length))
  kept.forEach((finding, at) => add('p', sheetLine(at + 1, finding, text)))
  if (findings.length === 0) add('p', checking.nothing)
  add('p', checking.sheetSign)
  view.addEventListener('afterprint', () => frame.remove())
  view.print()
}

/** A finding as one line: its number, what is wrong, the place, what it should be, and why it was kept. */
export function sheetLine(number: number, finding: DraftFinding, text: string): string {
  const { before, found, after } = quoteOf(text, finding)
  const place = found === '' ? '' : checking.sheetPlace(`${before}${found}${after}`)
  const fix =
    finding.suggestion === null || finding.suggestion === '' ? '' : checking.sheetFix(finding.suggestion)
  const kept = finding.kept === null ? '' : checking.keptFor(finding.kept.reason)
  return `${number}. ${finding.message}${place}${fix}${kept}`
}
