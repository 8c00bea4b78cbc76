import type { Reply, StoredReply } from '#contract/reply.ts'
import type {
  CuratedTemplate,
  Occurrence,
  StructureShape,
  Template,
  TemplateEdit,
} from '#contract/template.ts'
import { formOf } from '#domain/mining/forms.ts'
import { induceOccurrences } from '#domain/mining/induce-occurrences.ts'
import type { Joined, JoinLibrary, ReplyJoiner } from '#domain/mining/join-reply.ts'
import type { StructureJoiner } from '#domain/mining/join-structure.ts'
import { structuresOfFew } from '#domain/mining/structures.ts'
import { shapeOf, shapeWith } from '#domain/mining/structure-shape.ts'
import { withUses } from '#domain/mining/uses.ts'
import type { TemplateAge, TemplateAges } from './ages.ts'
import { curate } from './curate.ts'
import { keepHand } from './edits.ts'

/** A passage with more uses keeps its wording until the next mining. */
const mostInduced = 200
/** A structure, and what its replies are like, is made anew of all of them up to so many; with more, one more changes their lengths little. */
const mostShaped = 60

/** The library as it is stored, replies that left it passed over. */
export interface JoinSource extends JoinLibrary {
  /** The templates that a reply uses, structures too; also of a reply that left. */
  templatesIn(replyId: string): readonly string[]
  /** The uses of a template in their order. */
  occurrencesOf(templateId: string): Occurrence[]
  /** By how many replies a template is used. */
  countUsers(templateId: string): number
  /** The date of the last use but for some replies. */
  lastUse(templateId: string, butFor: readonly string[]): string | null
  /** What the clerk changed, oldest first, and brought in. */
  readCuration(): { edits: TemplateEdit[]; imported: Template[] }
}

/** What changes on the templates' shelf when replies come and go. */
export interface TemplateDelta {
  /** Uses of templates that stay as they are. */
  uses: { templateId: string; occurrence: Occurrence }[]
  /** Templates with all their uses, each in place of those before it; of none when it is new. */
  exchanged: { goneIds: string[]; template: CuratedTemplate }[]
  /** Templates that too few replies use now. */
  dropped: string[]
  aged: TemplateAge[]
  /** What the replies of a structure are like now. */
  shaped: { id: string; shape: StructureShape }[]
  /** Uses of known passages in words that only a mining of all can put into them. */
  left: number
}

/** Takes replies into the templates one by one, and others out, without a run over all. */
export class RepliesJoiner {
  #joiner: ReplyJoiner
  #structures: StructureJoiner
  #ages: TemplateAges
  #source: JoinSource
  #goneReplies: ReadonlySet<string>
  /** Templates that are new or have new words, with all their uses. */
  #fresh = new Map<string, { template: CuratedTemplate; goneIds: Set<string> }>()
  #uses = new Map<string, Occurrence[]>()
  #left = 0
  #curation: ReturnType<JoinSource['readCuration']> | null = null

  /** @param goneReplyIds  of replies that left, or that come again in other words */
  constructor(
    { joiner, structures }: { joiner: ReplyJoiner; structures: StructureJoiner },
    ages: TemplateAges,
    source: JoinSource,
    goneReplyIds: ReadonlySet<string>,
  ) {
    this.#joiner = joiner
    this.#structures = structures
    this.#ages = ages
    this.#source = source
    this.#goneReplies = goneReplyIds
  }

  join(reply: StoredReply): void {
    const { uses, varied, opened } = this.#joiner.join(reply)
    for (const { templateId, occurrence } of uses) this.#use(templateId, occurrence)
    for (const one of varied) this.#vary(one, reply.id)
    for (const template of opened) this.#open(template, reply.id)
    const whole = this.#structures.join(reply)
    if (whole !== null) this.#use(whole.templateId, whole.occurrence)
    else this.#grow(reply)
  }

  finish(): TemplateDelta {
    const dropped = this.#drop()
    const gone = [...this.#fresh.values()].flatMap(({ goneIds }) => [...goneIds])
    const goneIds = [...new Set([...gone, ...dropped])].filter((id) => !this.#fresh.has(id))
    const touched = new Set([...this.#uses.keys(), ...this.#touchedByGone().keys()])
    const changed = [...touched].flatMap((id): CuratedTemplate[] => {
      const known = goneIds.includes(id) || this.#fresh.has(id) ? undefined : this.#ages.get(id)
      if (known === undefined) return []
      const dates = (this.#uses.get(id) ?? []).map(({ date }) => date)
      const lastUse = latest([this.#source.lastUse(id, [...this.#goneReplies]), ...dates])
      const shape = known.shape === undefined ? undefined : this.#shapeAnew(id, known.shape)
      return [{ ...known, lastUse, ...(shape === undefined ? {} : { shape }) }]
    })
    for (const [id, { template, goneIds: own }] of this.#fresh) {
      if (template.kind === 'passage') continue
      const shape = this.#shapeOf(template.occurrences.map(({ replyId }) => replyId))
      this.#fresh.set(id, { template: { ...template, shape }, goneIds: own })
    }
    const fresh = [...this.#fresh.values()].map(({ template }) => template)
    const aged = this.#ages.update([...changed, ...fresh], goneIds)
    const ages = new Map(aged.map((age) => [age.id, age]))
    return {
      uses: [...this.#uses].flatMap(([templateId, own]) =>
        own.map((occurrence) => ({ templateId, occurrence })),
      ),
      exchanged: [...this.#fresh.values()].map(({ template, goneIds: own }) => ({
        goneIds: [...own],
        template: { ...template, ...ages.get(template.id) },
      })),
      dropped,
      aged: aged.filter(({ id }) => !this.#fresh.has(id)),
      shaped: changed.flatMap(({ id, shape }) => (shape === undefined ? [] : [{ id, shape }])),
      left: this.#left,
    }
  }

  #use(templateId: string, occurrence: Occurrence): void {
    const fresh = this.#fresh.get(templateId)
    if (fresh !== undefined) {
      const all = [...fresh.template.occurrences, occurrence]
      this.#fresh.set(templateId, {
        ...fresh,
        template: { ...fresh.template, ...withUses(fresh.template, all) },
      })
      return
    }
    if (!this.#ages.has(templateId)) {
      this.#left += 1
      return
    }
    const own = this.#uses.get(templateId)
    if (own) own.push(occurrence)
    else this.#uses.set(templateId, [occurrence])
  }

  /** Makes a known passage anew of all its uses, the new one among them. */
  #vary({ templateId, template }: Joined['varied'][number], replyId: string): void {
    this.#joiner.forget(new Set([template.id]))
    const own = template.occurrences.filter((use) => use.replyId === replyId)
    const known = this.#whole(templateId, mostInduced)
    const all = known === null ? [] : inDateOrder([...known.occurrences, ...own])
    const anew = all.length === 0 || all.length > mostInduced ? null : this.#induce(all, template.part)
    if (known === null || anew === null) {
      this.#left += own.length
      return
    }
    const goneIds = new Set([...(this.#fresh.get(templateId)?.goneIds ?? []), templateId])
    this.#fresh.delete(templateId)
    this.#uses.delete(templateId)
    this.#put(keepHand(anew, known), goneIds, new Set([templateId]))
  }

  /** Makes a structure of few replies anew with one that brings a part or words of its own; the first reply of its kind makes one. */
  #grow(reply: StoredReply): void {
    const templateId = this.#structures.takerOf(reply)
    const kind = reply.reply.kind ?? ''
    const known = templateId === null ? null : this.#whole(templateId, mostShaped)
    if (known === null && (templateId !== null || this.#structures.hasKind(kind))) return
    const others = this.#readAll((known?.occurrences ?? []).map(({ replyId }) => replyId))
    const [anew] = structuresOfFew([...others, reply])
    // What leaves a reply out, or a slot that the clerk knows by its name, is better made by the next mining.
    if (anew === undefined || anew.occurrences.length <= others.length) return
    if (known !== null && !hasSlotsOf(anew, known)) return
    if (known === null) {
      for (const made of this.#curated(anew)) this.#structures.learn(this.#shelve(made, new Set()), kind)
      return
    }
    const goneIds = new Set([...(this.#fresh.get(known.id)?.goneIds ?? []), known.id])
    this.#structures.forget(new Set([known.id]))
    this.#uses.delete(known.id)
    this.#fresh.delete(known.id)
    this.#structures.learn(this.#shelve(keepHand(anew, known), goneIds), kind)
  }

  /** Puts a new passage on the shelf, as the clerk left it if it was there before. */
  #open(template: Template, replyId: string): void {
    const free = template.occurrences.filter(
      (use) =>
        use.replyId === replyId ||
        !this.#source.usesIn(use.replyId).some(({ start, end }) => start < use.end && end > use.start),
    )
    this.#joiner.forget(new Set([template.id]))
    if (new Set(free.map((use) => use.replyId)).size < 2) return
    for (const one of this.#curated(withUses(template, free))) this.#put(one, new Set(), new Set())
  }

  /** A template that is new, as the clerk left it if it was there before. */
  #curated(template: Template): CuratedTemplate[] {
    this.#curation ??= this.#source.readCuration()
    const { edits, imported } = this.#curation
    const brought = imported.filter(({ id }) => id === template.id)
    const made = curate([template], brought, edits, (occurrences, part) => this.#induce(occurrences, part))
    return made.templates
  }

  /** @param forgotten  ids that are not looked for any more */
  #put(template: CuratedTemplate, goneIds: Set<string>, forgotten: Set<string>): void {
    const own = this.#shelve(template, goneIds)
    this.#joiner.forget(forgotten)
    this.#joiner.learn([own])
  }

  /** The template as it stands on the shelf, under an id that no other has. */
  #shelve(template: CuratedTemplate, goneIds: Set<string>): CuratedTemplate {
    let { id } = template
    for (let count = 2; this.#isTaken(id, goneIds); count += 1) id = `${template.id}-${count}`
    const own = { ...template, id }
    if (this.#ages.get(id)?.origin === 'imported') goneIds.add(id)
    this.#fresh.set(id, { template: own, goneIds })
    return own
  }

  #isTaken(id: string, goneIds: ReadonlySet<string>): boolean {
    if (this.#fresh.has(id)) return true
    return !goneIds.has(id) && this.#ages.has(id) && this.#ages.get(id)?.origin !== 'imported'
  }

  /** A template with all its uses as they are by now. */
  #whole(templateId: string, most: number): CuratedTemplate | null {
    const fresh = this.#fresh.get(templateId)
    if (fresh !== undefined) return fresh.template
    const known = this.#ages.get(templateId)
    if (known === undefined || this.#source.countUsers(templateId) > most) return null
    const stored = this.#source
      .occurrencesOf(templateId)
      .filter(({ replyId }) => !this.#goneReplies.has(replyId))
    return { ...known, occurrences: [...stored, ...(this.#uses.get(templateId) ?? [])] }
  }

  #induce(occurrences: readonly Occurrence[], part: string): Template | null {
    const fields = new Map<string, Reply | null>()
    for (const { replyId } of occurrences) {
      if (!fields.has(replyId)) fields.set(replyId, this.#source.readReply(replyId)?.reply ?? null)
    }
    return induceOccurrences(occurrences, part, (id) => fields.get(id) ?? null)
  }

  /** What the replies of a structure are like, those that came told with the others. */
  #shapeAnew(id: string, shape: StructureShape): StructureShape {
    const come = (this.#uses.get(id) ?? []).map(({ replyId }) => replyId)
    if (this.#source.countUsers(id) + come.length > mostShaped) {
      const replies = this.#readAll(come)
      return replies.reduce((known, reply) => {
        const form = formOf(reply, 0)
        return form === null ? known : shapeWith(known, form, reply)
      }, shape)
    }
    const stored = this.#source.occurrencesOf(id).map(({ replyId }) => replyId)
    return this.#shapeOf([...stored.filter((one) => !this.#goneReplies.has(one)), ...come])
  }

  #shapeOf(replyIds: readonly string[]): StructureShape {
    const replies = this.#readAll(replyIds)
    return shapeOf(
      replies.flatMap((reply, at) => formOf(reply, at) ?? []),
      replies,
    )
  }

  #readAll(replyIds: readonly string[]): StoredReply[] {
    return replyIds.flatMap((replyId) => this.#source.readReply(replyId) ?? [])
  }

  #touchedByGone(): Map<string, number> {
    const touched = new Map<string, number>()
    for (const replyId of this.#goneReplies)
      for (const id of this.#source.templatesIn(replyId)) touched.set(id, (touched.get(id) ?? 0) + 1)
    return touched
  }

  /** Passages that one reply alone uses are none, skeletons of no reply neither. */
  #drop(): string[] {
    const replaced = new Set([...this.#fresh.values()].flatMap(({ goneIds }) => [...goneIds]))
    const dropped = [...this.#touchedByGone()].flatMap(([id, gone]) => {
      const template = this.#ages.get(id)
      if (template === undefined || template.origin !== 'mined' || replaced.has(id)) return []
      const come = new Set((this.#uses.get(id) ?? []).map(({ replyId }) => replyId)).size
      const least = template.kind === 'passage' ? 2 : 1
      return this.#source.countUsers(id) - gone + come < least ? [id] : []
    })
    this.#joiner.forget(new Set(dropped))
    this.#structures.forget(new Set(dropped))
    for (const id of dropped) {
      this.#loosen(id, new Set(dropped))
      this.#uses.delete(id)
    }
    return dropped
  }

  /** What is left of a passage stands by itself again, and is found when it comes back. */
  #loosen(templateId: string, dropped: ReadonlySet<string>): void {
    if (this.#ages.get(templateId)?.kind !== 'passage') return
    for (const { replyId } of [
      ...this.#source.occurrencesOf(templateId),
      ...(this.#uses.get(templateId) ?? []),
    ]) {
      const reply = this.#goneReplies.has(replyId) ? undefined : this.#source.readReply(replyId)
      if (reply === undefined) continue
      this.#joiner.loosen(
        reply,
        this.#source.usesIn(replyId).filter((use) => !dropped.has(use.templateId)),
      )
    }
  }
}

function hasSlotsOf(template: Template, other: Template): boolean {
  return other.slots.every(({ name }) => template.slots.some((slot) => slot.name === name))
}

function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>(
    (last, date) => (date !== null && (last === null || date > last) ? date : last),
    null,
  )
}

function inDateOrder(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.toSorted(
    (a, b) =>
      (a.date ?? '').localeCompare(b.date ?? '') || a.replyId.localeCompare(b.replyId) || a.start - b.start,
  )
}
