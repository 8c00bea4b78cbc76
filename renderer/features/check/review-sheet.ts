import type { DraftFinding } from '#contract/finding.ts'
import { host } from '#renderer/host.ts'
import { checking } from '#renderer/strings/check.ts'
import { fileSize } from '#renderer/strings/common.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify, notifyFailure } from '#renderer/ui/notify.ts'
import { groupFindings, quoteOf } from './quote.ts'

/** A line of the 核稿单. */
export interface SheetLine {
  as: 'h1' | 'h2' | 'p'
  words: string
}

/** The 核稿单 for the person who signs: what is still open, the gravest first, and what was kept and why. */
export function sheetLines(
  title: string | null,
  text: string,
  findings: readonly DraftFinding[],
): SheetLine[] {
  const lines: SheetLine[] = [{ as: 'h1', words: checking.sheetTitle }]
  if (title !== null) lines.push({ as: 'p', words: title })
  const add = (head: string, group: readonly DraftFinding[]) => {
    lines.push({ as: 'h2', words: checking.groupHead(head, group.length) })
    group.forEach((finding, at) => lines.push({ as: 'p', words: sheetLine(at + 1, finding, text) }))
  }
  for (const group of groupFindings(findings.filter(({ kept }) => kept === null)))
    add(checking.groups[group.severity], group.findings)
  const kept = findings.filter((finding) => finding.kept !== null)
  if (kept.length > 0) add(checking.keptHead, kept)
  if (findings.length === 0) lines.push({ as: 'p', words: checking.nothing })
  lines.push({ as: 'p', words: checking.sheetSign })
  return lines
}

/** Prints it: a document of its own in a frame that goes when it was printed; nothing of the draft is taken for markup. */
export function printSheet(lines: readonly SheetLine[]): void {
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
  for (const { as, words } of lines) {
    const element = sheet.createElement(as)
    element.textContent = words
    sheet.body.append(element)
  }
  view.addEventListener('afterprint', () => frame.remove())
  view.print()
}

/** Asks where to save it, writes it as .docx and hands it over; what fails is told. */
export async function saveSheet(title: string | null, lines: readonly SheetLine[]): Promise<void> {
  const target = await host.pickTarget(checking.sheetName(title))
  if (!target.ok) {
    notifyFailure(target.error)
    return
  }
  if (target.value === null) return
  const { id, name } = target.value
  const written = await ask('check.sheet', { targetId: id, lines: lines.map(({ words }) => words) })
  if (written === null) return
  const delivered = await host.deliver(id)
  if (delivered.ok) notify('done', checking.sheetSaved(name, fileSize(written.bytes)))
  else notifyFailure(delivered.error)
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
