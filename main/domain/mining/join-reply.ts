import type { StoredReply } from '#contract/reply.ts'
import type { Occurrence, Template } from '#contract/template.ts'
import type { LooseSentences } from './loose.ts'
import { minePassagesOfLast } from './mine.ts'
import { PassageIndex } from './passage-index.ts'
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

/** What joining asks of the library. Passages are told by their ids. */
export interface JoinLibrary {
  /** A reply that is mined, by its id. */
  readReply(id: string): StoredReply | undefined
  /** Where passages stand in such a reply. */
  usesIn(replyId: string): readonly { templateId: string; start: number; end: number }[]
  /** The replies that used a passage last, so many at most. */
  lastUsers(templateId: string, most: number): readonly string[]
}

/**
 * The known passages of a library and its other sentences, ready to take in one reply after the other without a run over all. What comes of it is what
 * a run over all would give, but that passages known before keep their wording until the next such run.
 */
export class ReplyJoiner {
  #index = new PassageIndex()
  #loose: LooseSentences
  #library: JoinLibrary
  /** What came since: the library may not tell of it yet. */
  #replies = new Map<string, StoredReply>()
  #uses = new Map<string, { templateId: string; start: number; end: number }[]>()
  #users = new Map<string, string[]>()

  /**
   * @param passages  of the last run, in its order; their uses are not asked for, of the values of a slot those that tell its form
   * @param loose     the sentences that none of them takes
   *
   * O(passages) time.
   */
  constructor(passages: readonly Template[], loose: LooseSentences, library: JoinLibrary) {
    this.#index.add(passages)
    this.#loose = loose
    this.#library = library
  }

  /** Takes in a reply that is not in the library yet. Time does not grow with the library, but for the logarithm. */
  join(reply: StoredReply): Joined {
    const { uses, near } = this.#findUses(reply)
    const taken = uses.map(({ occurrence }) => occurrence)
    const ids = new Set([
      ...this.#loose.nearest(reply, taken, mostBeside),
      ...near.flatMap(({ id }) => this.#lastUsers(id)),
    ])
    ids.delete(reply.id)
    const beside = this.#readSome(ids, mostBeside + usesBeside)
    const found = beside.length === 0 ? [] : openedPassages([...beside, reply], reply.id, taken)
    const varied: Joined['varied'] = []
    const opened: Template[] = []
    for (const template of found) {
      const known = near.find(({ id }) => this.#sharesUse(id, template))
      if (known) varied.push({ templateId: known.id, template })
      else opened.push(template)
    }
    for (const { templateId, occurrence } of uses) this.#note(templateId, occurrence)
    this.learn([...opened, ...varied.map(({ template }) => template)])
    const own = found.flatMap(({ occurrences }) => occurrences.filter(({ replyId }) => replyId === reply.id))
    this.#replies.set(reply.id, reply)
    this.#loose.add(reply, [...taken, ...own])
    return { uses, varied, opened }
  }

  /** Takes in passages with their uses. */
  learn(passages: readonly Template[]): void {
    this.#index.add(passages)
    for (const { id, occurrences } of passages) for (const use of occurrences) this.#note(id, use)
  }

  /** Passages that are none any more are not found again. */
  forget(templateIds: ReadonlySet<string>): void {
    this.#index.remove(templateIds)
  }

  /** Takes in sentences of a reply that a passage no longer takes, or of one that joined before. */
  loosen(reply: StoredReply, taken: readonly { start: number; end: number }[]): void {
    this.#loose.add(reply, taken)
  }

  #note(templateId: string, use: Template['occurrences'][number]): void {
    const { replyId, start, end } = use
    const inReply = this.#uses.get(replyId)
    if (inReply) inReply.push({ templateId, start, end })
    else this.#uses.set(replyId, [{ templateId, start, end }])
    this.#users.set(templateId, [...(this.#users.get(templateId) ?? []), replyId].slice(-usesBeside))
  }

  #readSome(ids: Iterable<string>, most: number): StoredReply[] {
    const replies: StoredReply[] = []
    for (const id of ids) {
      if (replies.length === most) break
      const reply = this.#readReply(id)
      if (reply !== undefined) replies.push(reply)
    }
    return replies
  }

  #readReply(id: string): StoredReply | undefined {
    return this.#library.readReply(id) ?? this.#replies.get(id)
  }

  #lastUsers(templateId: string): string[] {
    const known = this.#library.lastUsers(templateId, usesBeside)
    return [...new Set([...(this.#users.get(templateId) ?? []), ...known])].slice(0, usesBeside)
  }

  #sharesUse(knownId: string, template: Template): boolean {
    return template.occurrences.some(({ replyId, start, end }) =>
      [...this.#library.usesIn(replyId), ...(this.#uses.get(replyId) ?? [])].some(
        (use) => use.templateId === knownId && use.start < end && use.end > start,
      ),
    )
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
          templateId: found.known.template.id,
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
      at += found?.known.sentences ?? 1
    }
    return { uses, near: [...near] }
  }
}

/** What a few replies have in common that no known passage of the new one takes. */
function openedPassages(
  replies: readonly StoredReply[],
  newId: string,
  taken: readonly { start: number; end: number }[],
): Template[] {
  return minePassagesOfLast(replies).filter(({ occurrences }) => {
    const own = occurrences.filter(({ replyId }) => replyId === newId)
    const isFree = own.every(({ start, end }) => !taken.some((span) => span.start < end && span.end > start))
    return own.length > 0 && isFree
  })
}
