import { join } from 'node:path'
import type { CuratedTemplate } from '#contract/template.ts'
import { type JoinLibrary, ReplyJoiner } from '#domain/mining/join-reply.ts'
import { StructureJoiner } from '#domain/mining/join-structure.ts'
import { LooseBuilder, type LooseReply, LooseSentences, type LooseState } from '#domain/mining/loose.ts'
import { TemplateAges } from '#domain/templating/ages.ts'
import { type JoinSource, RepliesJoiner, type TemplateDelta } from '#domain/templating/join-replies.ts'
import { readIndexFile, writeIndexFile } from './index-file.ts'

/** The library while replies join it: what joining asks, over one connection. */
export interface OpenJoinSource extends JoinSource {
  /** Names of what the templates are now, and of the mining that they come from. */
  state(): { state: string; mining: string }
  templates(): Iterable<CuratedTemplate>
  replies(): Iterable<LooseReply>
  /** The ids of the replies that joined since the last mining. */
  joined(): readonly string[]
  close(): void
}

/** A joiner of one library, as its templates were when they had that name. */
interface Prepared {
  library: string
  state: string
  joiner: ReplyJoiner
  structures: StructureJoiner
  ages: TemplateAges
  /** The library as it is now: another connection each time. */
  use(source: OpenJoinSource): void
}

/** The sentences without a passage, with those of replies that joined since the mining. They outlive changes to the templates. */
interface Loose {
  library: string
  mining: string
  sentences: LooseSentences
  joined: Set<string>
}

/** Beside the database; may be deleted at any time. */
const looseFile = 'joining.cache'

export interface LibraryJoiner {
  /** Reads what joining needs and keeps it, so that the first reply does not wait. */
  prepare(library: string, source: OpenJoinSource, each: EachReply): Promise<void>
  /**
   * Takes replies in and out. `state` is what the templates are called once the answer is stored; when another name is found next time,
   * everything is read anew.
   */
  join(change: JoinChange, source: OpenJoinSource, each: EachReply): Promise<TemplateDelta>
}

export interface JoinChange {
  library: string
  /** Ids of replies that left, or that come again in other words. */
  gone: readonly string[]
  come: readonly string[]
  state: string
}

/** Passes replies through, telling how many there were and stopping where the task is cancelled. */
export type EachReply = <Row>(rows: Iterable<Row>, take: (row: Row) => void) => Promise<void>

/** Keeps the known passages and the other sentences of a library between one joining and the next. */
export function createLibraryJoiner(): LibraryJoiner {
  let kept: Prepared | null = null
  let keptLoose: Loose | null = null

  const looseOf = async (library: string, source: OpenJoinSource, each: EachReply): Promise<Loose> => {
    const { mining } = source.state()
    if (keptLoose?.library === library && keptLoose.mining === mining) return keptLoose
    keptLoose = null
    const sentences = new LooseSentences(await readLoose(library, mining, source, each))
    keptLoose = { library, mining, sentences, joined: new Set() }
    return keptLoose
  }

  const prepare = async (library: string, source: OpenJoinSource, each: EachReply): Promise<Prepared> => {
    const { state } = source.state()
    const loose = await looseOf(library, source, each)
    if (kept?.library === library && kept.state === state) {
      kept.use(source)
      return kept
    }
    kept = null
    const passages: CuratedTemplate[] = []
    const skeletons: CuratedTemplate[] = []
    const templates: CuratedTemplate[] = []
    await each(source.templates(), (template) => {
      templates.push(template)
      if (template.origin === 'mined') (template.kind === 'passage' ? passages : skeletons).push(template)
    })
    let current: OpenJoinSource = source
    const asked: JoinLibrary = {
      readReply: (id) => current.readReply(id),
      usesIn: (replyId) => current.usesIn(replyId),
      lastUsers: (templateId, most) => current.lastUsers(templateId, most),
    }
    const joiner = new ReplyJoiner(passages, loose.sentences, asked)
    const structures = new StructureJoiner(skeletons, asked)
    for (const id of source.joined()) {
      const reply = loose.joined.has(id) ? undefined : source.readReply(id)
      if (reply !== undefined) joiner.loosen(reply, source.usesIn(id))
      loose.joined.add(id)
    }
    const use = (now: OpenJoinSource) => {
      current = now
    }
    kept = { library, state, joiner, structures, ages: new TemplateAges(templates), use }
    return kept
  }

  return {
    prepare: async (library, source, each) => {
      await prepare(library, source, each)
    },
    join: async ({ library, gone, come, state }, source, each) => {
      const prepared = await prepare(library, source, each)
      // Until the answer is whole there is no state that could be gone on from.
      kept = null
      const replies = new RepliesJoiner(prepared, prepared.ages, source, new Set(gone))
      await each(come, (id) => {
        const reply = source.readReply(id)
        if (reply === undefined) return
        replies.join(reply)
        keptLoose?.joined.add(id)
      })
      const delta = replies.finish()
      kept = { ...prepared, state }
      return delta
    },
  }
}

/** The sentences that no passage took at the last mining: as they were kept, else gathered and kept. */
async function readLoose(
  library: string,
  mining: string,
  source: OpenJoinSource,
  each: EachReply,
): Promise<LooseState> {
  const path = join(library, looseFile)
  const kept = readIndexFile(path, (stamp) => stamp === mining)
  const state = kept === null ? null : fromColumns(kept.columns)
  if (state !== null) return state
  const joined = new Set(source.joined())
  const builder = new LooseBuilder()
  await each(source.replies(), (reply) => {
    if (!joined.has(reply.id)) builder.add(reply, source.usesIn(reply.id))
  })
  const built = builder.finish()
  const { hashes, replies, replyIds } = built
  writeIndexFile(
    path,
    mining,
    new Map<string, string | Uint32Array | Int32Array>([
      ['hashes', hashes],
      ['replies', replies],
      ['ids', replyIds.join('\n')],
    ]),
  )
  return built
}

function fromColumns(columns: ReadonlyMap<string, unknown>): LooseState | null {
  const hashes = columns.get('hashes')
  const replies = columns.get('replies')
  const ids = columns.get('ids')
  if (!(hashes instanceof Uint32Array) || !(replies instanceof Int32Array) || typeof ids !== 'string')
    return null
  return { hashes, replies, replyIds: ids === '' ? [] : ids.split('\n') }
}
