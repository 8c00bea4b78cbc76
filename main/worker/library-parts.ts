import type { Reply } from '#contract/reply.ts'
import { openDatabase } from '#store/database.ts'
import { loadHabits } from '#store/habits.ts'
import {
  passageKeys,
  passagesOfReplies,
  repliesState,
  replyRevisions,
  revisedReplies,
  storedPassages,
  templatesStamp,
} from '#store/index-state.ts'
import { listImported } from '#store/imported-templates.ts'
import { countUsers, iterateTexts, lastUse, minedReplyById, templatesIn } from '#store/joining.ts'
import { joinedReplies, offeredReplies } from '#store/mined-replies.ts'
import { lastUsers, occurrencesOf, usesInReply } from '#store/occurrences.ts'
import { libraryMark } from '#store/reply-facts.ts'
import { iterateReplies, replyById } from '#store/replies.ts'
import { listEdits } from '#store/template-edits.ts'
import { stageTemplates } from '#store/staged-templates.ts'
import { templatesState } from '#store/templates-state.ts'
import { iterateBareTemplates, iterateTemplates } from '#store/templates.ts'
import type { Database } from '#store/database.ts'
import { readLibraryFacts } from './library-facts.ts'
import type { LibraryParts } from './run-task.ts'

/** The library's folder, opened anew for reading by each task and closed after it. */
export const libraryParts: LibraryParts = {
  readReplies: (library) => read(library, (database) => iterateReplies(database, 'newest')),
  readFields: (library, replyIds) =>
    once(library, (database) => {
      const fields = new Map<string, Reply>()
      for (const id of replyIds) {
        const reply = replyById(database, id)
        if (reply !== null) fields.set(id, reply.reply)
      }
      return fields
    }),
  readCuration: (library) =>
    once(library, (database) => ({ edits: listEdits(database), imported: listImported(database) })),
  readRepliesState: (library) => once(library, repliesState),
  readRevisions: (library) => once(library, replyRevisions),
  readRevised: (library, ids) => read(library, (database) => revisedReplies(database, ids)),
  readTemplatesStamp: (library) => once(library, templatesStamp),
  readPassagesWithUses: (library) => read(library, (database) => iterateTemplates(database, 'passage')),
  readPassageKeys: (library) => once(library, passageKeys),
  readPassages: (library, which) =>
    read(library, (database) => {
      if (which === 'all') return storedPassages(database, null)
      return 'ids' in which
        ? storedPassages(database, which.ids)
        : passagesOfReplies(database, which.replyIds)
    }),
  openSnapshot: (library) => {
    const database = openDatabase(library, { readOnly: true })
    database.exec('BEGIN')
    return {
      mined: offeredReplies(database),
      replies: () => iterateReplies(database, 'newest'),
      stage: () => stageTemplates(database),
      close: () => void database.close(),
    }
  },
  openJoinSource: (library) => {
    const database = openDatabase(library, { readOnly: true })
    return {
      state: () => templatesState(database),
      templates: () => iterateBareTemplates(database),
      replies: () => iterateTexts(database),
      joined: () => joinedReplies(database),
      readReply: (id) => minedReplyById(database, id) ?? undefined,
      usesIn: (replyId) => usesInReply(database, replyId),
      lastUsers: (templateId, most) => lastUsers(database, templateId, most),
      templatesIn: (replyId) => templatesIn(database, replyId),
      occurrencesOf: (templateId) => occurrencesOf(database, templateId),
      countUsers: (templateId) => countUsers(database, templateId),
      lastUse: (templateId, butFor) => lastUse(database, templateId, butFor),
      readCuration: () => ({ edits: listEdits(database), imported: listImported(database) }),
      close: () => void database.close(),
    }
  },
  readFactsMark: (library) => once(library, libraryMark),
  readFacts: async (library) => {
    const database = openDatabase(library, { readOnly: true })
    try {
      return await readLibraryFacts(database)
    } finally {
      void database.close()
    }
  },
  readHabits: (library) => once(library, loadHabits),
}

function once<T>(library: string, ask: (database: Database) => T): T {
  const database = openDatabase(library, { readOnly: true })
  try {
    return ask(database)
  } finally {
    void database.close()
  }
}

function* read<Row>(library: string, iterate: (database: Database) => Iterable<Row>): Generator<Row> {
  const database = openDatabase(library, { readOnly: true })
  try {
    yield* iterate(database)
  } finally {
    void database.close()
  }
}
