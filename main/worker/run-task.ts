import type { Reply, StoredReply } from '#contract/reply.ts'
import type { CuratedTemplate, Template, TemplateEdit } from '#contract/template.ts'
import { induceOccurrences } from '#domain/mining/induce-occurrences.ts'
import { mine } from '#domain/mining/mine.ts'
import { layDown } from './lay-down.ts'
import { type Habits, emptyHabits, learn } from '#domain/suggesting/habits.ts'
import type { IndexedReply } from '#domain/suggesting/pool.ts'
import { searchPassages } from '#domain/suggesting/search.ts'
import { suggest } from '#domain/suggesting/suggest.ts'
import { applyEdits } from '#domain/templating/edits.ts'
import type { Induce } from '#domain/templating/edits.ts'
import type { MinedReplies } from '#store/mined-replies.ts'
import type { StagedTemplates } from '#store/staged-templates.ts'
import { createComparingTasks } from './comparing-tasks.ts'
import { type FactParts, createChecking } from './checking-tasks.ts'
import { createFactsTask } from './facts-task.ts'
import { drive } from './drive.ts'
import { readHabitsJson } from './habits-json.ts'
import { createLibraryJoiner, type EachReply, type OpenJoinSource } from './join-library.ts'
import { stages } from './messages.ts'
import { type IndexParts, type LoadedIndexes, loadIndexes } from './load-indexes.ts'
import { readAgain, tryEncoding } from './read-again.ts'
import { readReplyFile } from './read-reply-file.ts'
import type { FileReading, TaskInput, TaskName, TaskOutput, TaskProgress } from './tasks.ts'

/** Where tasks find what the library holds, of several versions of a reply the newest. Each call reads its present state; a reading left early is closed. */
export interface LibraryParts extends FactParts, IndexParts {
  readReplies(library: string): Iterable<IndexedReply>
  /** The fields of the replies with these ids, by id. */
  readFields(library: string, replyIds: ReadonlySet<string>): Map<string, Reply>
  readPassagesWithUses(library: string): Iterable<CuratedTemplate>
  /** What the clerk changed, oldest first, and brought in. */
  readCuration(library: string): { edits: TemplateEdit[]; imported: Template[] }
  readHabits(library: string): string | null
  openJoinSource(library: string): OpenJoinSource
  /** The library as it is now, however it changes before it is closed. */
  openSnapshot(library: string): Snapshot
}

/** What is mined: each call reads the same replies in the same order. */
export interface Snapshot {
  mined: MinedReplies
  replies(): Iterable<StoredReply>
  /** Begins to lay down what is found there. */
  stage(): StagedTemplates
  close(): void
}

export interface TaskContext {
  signal: AbortSignal
  progress(progress: TaskProgress): void
  /**
   * Hands over what was read, and waits while too much of it is still to be taken in.
   *
   * @throws TaskFailure `cancelled` when the task is cancelled meanwhile
   */
  send(readings: FileReading[]): Promise<void>
}

/**
 * Carries out one task.
 *
 * @throws TaskFailure and StoreError for expected failures (`cancelled` among them)
 */
export type TaskRunner = <N extends TaskName>(
  name: N,
  input: TaskInput<N>,
  context: TaskContext,
) => Promise<TaskOutput<N>>

type Tasks = { [N in TaskName]: (input: TaskInput<N>, context: TaskContext) => Promise<TaskOutput<N>> }

/** The tasks over a library. Between tasks a runner keeps the suggestion index and the habits, nothing else. */
export function createTaskRunner(parts: LibraryParts): TaskRunner {
  const tasks = createTasks(parts)
  return (name, input, context) => tasks[name](input, context)
}

function createTasks(parts: LibraryParts): Tasks {
  let library: string | null = null
  let indexes: LoadedIndexes | null = null
  let habits: Habits = emptyHabits()
  const joiner = createLibraryJoiner()

  const withJoinSource = async <T>(
    folder: string,
    work: (source: OpenJoinSource) => Promise<T>,
  ): Promise<T> => {
    const source = parts.openJoinSource(folder)
    try {
      return await work(source)
    } finally {
      source.close()
    }
  }
  const eachReply =
    (context: TaskContext): EachReply =>
    (rows, take) =>
      drive(eachOf(rows, take), context.signal, (done) =>
        context.progress({ label: stages.joining, done, total: 0 }),
      )
  const checking = createChecking(parts)
  const facts = createFactsTask(parts)
  const comparing = createComparingTasks(
    () => indexes,
    () => library,
  )

  return {
    'read-file': readReplyFile,
    'read-again': readAgain,
    'try-encoding': tryEncoding,
    mine: async (input, context) => {
      const startedAtMs = performance.now()
      const snapshot = parts.openSnapshot(input.library)
      try {
        const mined = await drive(
          mine(() => snapshot.replies()),
          context.signal,
          ({ stage, done, total }) => context.progress({ label: stages[stage], done, total }),
        )
        context.progress({ label: stages.curating, done: 0, total: 0 })
        const edits = await drive(
          layDown(mined, parts.readCuration(input.library), snapshot.stage),
          context.signal,
          (progress) => context.progress({ label: stages.keeping, ...progress }),
        )
        const { occurrences, coverage } = mined
        const seconds = (performance.now() - startedAtMs) / 1000
        const summary = { templates: edits.templates, occurrences, coverage, seconds }
        return { summary, edits: edits.made, dormant: edits.dormant, mined: snapshot.mined }
      } finally {
        snapshot.close()
      }
    },
    'prepare-joining': async ({ library: folder }, context) => {
      await withJoinSource(folder, (source) => joiner.prepare(folder, source, eachReply(context)))
      return {}
    },
    join: (change, context) =>
      withJoinSource(change.library, (source) => joiner.join(change, source, eachReply(context))),
    'change-template': async ({ library: folder, templates, edit }) => {
      const ids = new Set(templates.flatMap(({ occurrences }) => occurrences.map(({ replyId }) => replyId)))
      const needsFields = edit.change.kind === 'merge' || edit.change.kind === 'split'
      const fields = needsFields ? parts.readFields(folder, ids) : new Map<string, Reply>()
      const changed = applyEdits(templates, [edit], induceFrom(fields))
      return changed.dormant.length > 0 ? null : changed.templates
    },
    facts,
    'load-index': async (input, context) => {
      const before = library === input.library ? indexes : null
      const each = <Row>(rows: Iterable<Row>, take: (row: Row) => void) =>
        drive(eachOf(rows, take), context.signal, (done) =>
          context.progress({ label: stages.indexing, done, total: 0 }),
        )
      indexes = await loadIndexes(parts, input.library, each, before)
      habits = readHabitsJson(parts.readHabits(input.library))
      library = input.library
      return { passages: indexes.index.passages.ids.length }
    },
    suggest: async (request) => {
      if (indexes === null) return { items: [], ms: 0 }
      const startedAtMs = performance.now()
      const items = suggest(indexes.index, request, habits, indexes.recent)
      return { items, ms: performance.now() - startedAtMs }
    },
    'search-passages': async (search) =>
      indexes === null
        ? { passages: [], replyIds: [] }
        : searchPassages(indexes.index, search, indexes.recent),
    teach: async (event) => {
      habits = learn(habits, event)
      return { habitsJson: JSON.stringify(habits) }
    },
    forget: async () => {
      habits = emptyHabits()
      return {}
    },
    check: checking.check,
    nearest: comparing.nearest,
    origins: comparing.origins,
  }
}

function induceFrom(fields: ReadonlyMap<string, Reply>): Induce {
  return (occurrences, part) => induceOccurrences(occurrences, part, (id) => fields.get(id) ?? null)
}

/** Hands rows over one by one, telling how many there were. */
function* eachOf<Row>(rows: Iterable<Row>, take: (row: Row) => void): Generator<number, void> {
  let done = 0
  for (const row of rows) {
    take(row)
    done += 1
    yield done
  }
}
