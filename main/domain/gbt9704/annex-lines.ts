import type { Annex } from '#contract/edition.ts'
import { blockLines } from './block-lines.ts'
import { breakTitle } from './break-title.ts'
import { labels } from './lexicon/labels.ts'
import { annex } from './numbers.ts'
import { pageLine } from './page-line.ts'
import type { PageLine } from './page.ts'

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
      ...blockLines(blocks).map((line, at) =>
        at === 0 ? { ...line, linesBefore: annex.blankLinesUnderTitle } : line,
      ),
    ]
  })
}
