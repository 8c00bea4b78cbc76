import type { Annex } from '#contract/edition.ts'
import type { Block } from '#contract/reply.ts'
import { markerOf } from '#domain/reply/numbering.ts'
import { blockLines } from './block-lines.ts'
import { breakTitle } from './break-title.ts'
import { blockLevels, cellSeparators, labels, marks } from './lexicon/labels.ts'
import { annex } from './numbers.ts'
import { pageLine } from './page-line.ts'
import type { PageLine } from './page.ts'

/** A line of plain text as a block: a row of a table, a numbered heading, a paragraph. */
export function textBlock(text: string): Block {
  if (text.includes(marks.cell) || text.includes('\t'))
    return { role: 'table', level: 0, text: text.replace(cellSeparators, marks.cell) }
  const { level, length } = markerOf(text)
  const isHeading =
    level > 0 && text.length - length <= blockLevels.longestHeading && !/[。；！？]/u.test(text)
  return { role: isHeading ? 'heading' : 'paragraph', level, text }
}

/** Paragraphs that came as plain text get the roles that their lines show. */
function annexBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.role === 'paragraph' && block.level === 0 ? textBlock(block.text.trim()) : block,
  )
}

/**
 * The annexes, each on a page of its own before the 版记 (clause 7.3.7): 附件 with its number flush left on the first line, the title centred
 * on the third. It bears the number of its title among `names`, those of the 附件说明, and none when there is but one.
 */
export function annexLines(annexes: readonly Annex[], names: readonly string[]): PageLine[] {
  return annexes.flatMap(({ title, blocks }) => {
    const number = names.length > 1 ? String(names.indexOf(title) + 1) : ''
    return [
      { ...pageLine('annexLabel', `${labels.annex}${number}`), breakBefore: true },
      pageLine('annexTitle', breakTitle(title).join('\n'), annex.blankLinesAboveTitle),
      ...blockLines(annexBlocks(blocks)).map((line, at) =>
        at === 0 ? { ...line, linesBefore: annex.blankLinesUnderTitle } : line,
      ),
    ]
  })
}
