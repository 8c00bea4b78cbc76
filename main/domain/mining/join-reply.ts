import type { StoredReply } from '#contract/reply.ts'
import type { Occurrence, Template } from '#contract/template.ts'
import type { LooseState } from './loose.ts'
import { LooseSentences } from './loose.ts'
import { mineAll } from './mine.ts'
import { PassageIndex } from './rejoin.ts'
import { UnitTable } from './unit-table.ts'
import { addUnits } from './units.ts'

/** So many replies of the library are laid beside a new one to see what it has in common with them beyond the known passages. */
const mostBeside = 8
/** And so many uses of a passage that it has words of. */
const usesBeside = 3

/**
 * What a reply brings: uses of known passages by their id; uses of known passages in other words than theirs, each with the passage as it reads with
 * the new use and some of the old ones; and passages that were none before, with all their uses. A later reply may use a passage in the
 * wording of `varied`, and then names it by that template's id.
 */
export type Joined = {
  uses: { templateId: string; occurrence: Occurrence }[]
  varied: { templateId: string; template: Template }[]
  opened: Template[]
}

/**
 * The known passages of a library and its other sentences, ready to take in one reply after the other without a run over all. What comes of it is what
 * a run over all would give, but that passages known before keep their wording until the next such run.
 */
export class ReplyJoiner {
  #index: PassageIndex
  #loose: LooseSentences
  #readReply: (id: string) => StoredReply | undefined

  /**
   * @param passages   of the last run, with their uses
   * @param loose      the sentences that none of them takes: `LooseSentences.of(replies, passages).toState()`
   * @param readReply  a reply of the library by its id
   *
   * O(passages) time.
   */
  constructor(
    passages: readonly Template[],
    loose: LooseState,
    readReply: (id: string) => StoredReply | undefined,
  ) {
    this.#index = new PassageIndex(passages)
    this.#loose = new LooseSentences(loose)
    this.#readReply = readReply
  }

  /** Takes in a reply that is not in the library yet. Time does not grow with the library, but for the logarithm. */
  join(reply: StoredReply): Joined {
    const { uses, near } = this.#findUses(reply)
    const taken = uses.map(({ occurrence }) => occurrence)
    const ids = new Set([
      ...this.#loose.nearest(reply, taken, mostBeside),
      ...near.flatMap(({ occurrences }) => occurrences.slice(-usesBeside).map(({ replyId }) => replyId)),
    ])
    ids.delete(reply.id)
    const beside = [...ids].slice(0, mostBeside + usesBeside).flatMap((id) => this.#readReply(id) ?? [])
    const found = beside.length === 0 ? [] : openedPassages([...beside, reply], reply.id, taken)
    const varied: Joined['varied'] = []
    const opened: Template[] = []
    for (const template of found) {
      const known = near.find((one) => sharesUse(one, template))
      if (known) varied.push({ templateId: known.id, template })
      else opened.push(template)
    }
    this.#index.add([...opened, ...varied.map(({ template }) => template)])
    const own = found.flatMap(({ occurrences }) => occurrences.filter(({ replyId }) => replyId === reply.id))
    this.#loose.add(reply, [...taken, ...own])
    return { uses, varied, opened }
  }

  looseState(): LooseState {
    return this.#loose.toState()
  }

  /** Uses of known passages, and those passages that a sentence has words of without being a use. */
  #findUses(reply: StoredReply): { uses: Joined['uses']; near: Template[] } {
    const units = new UnitTable()
    addUnits(units, reply, 0, 0)
    const uses: Joined['uses'] = []
    const near = new Set<Template>()
    for (let at = 0; at < units.length;) {
      const { start, paragraph, part } = units.place(at)
      const texts = (count: number) => {
        const last = at + count - 1
        if (last >= units.length || units.place(last).paragraph !== paragraph) return null
        return reply.text.slice(start, units.place(last).end)
      }
      const found = this.#index.find(texts, part)
      if (found)
        uses.push({
          templateId: found.template.id,
          occurrence: {
            file: reply.file,
            replyId: reply.id,
            date: reply.reply.date,
            start,
            end: start + found.text.length,
            text: found.text,
            values: found.values,
          },
        })
      else for (const template of this.#index.near(texts(1) ?? '', part)) near.add(template)
      at += found?.sentences ?? 1
    }
    return { uses, near: [...near] }
  }
}

function sharesUse(known: Template, template: Template): boolean {
  return template.occurrences.some(({ replyId, start, end }) =>
    known.occurrences.some((use) => use.replyId === replyId && use.start < end && use.end > start),
  )
}

/** What a few replies have in common that no known passage of the new one takes. */
function openedPassages(
  replies: readonly StoredReply[],
  newId: string,
  taken: readonly { start: number; end: number }[],
): Template[] {
  return mineAll(replies).templates.filter(({ kind, occurrences }) => {
    const own = occurrences.filter(({ replyId }) => replyId === newId)
    const isFree = own.every(({ start, end }) => !taken.some((span) => span.start < end && span.end > start))
    return kind === 'passage' && own.length > 0 && isFree
  })
}
