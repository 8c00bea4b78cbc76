import type { HostBridge } from '#contract/bridge.ts'
import type { Draft } from '#contract/draft.ts'
import type { LibraryReply } from '#contract/reply.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import type { Settings } from '#contract/settings.ts'
import type { Suggestion } from '#contract/suggestion.ts'
import type { CuratedTemplate } from '#contract/template.ts'

/** What a test puts into the page and reads back from it. */
export interface EditorWorld {
  draft: Draft
  settings: Settings
  /** What is suggested; `text` must begin with what is typed. */
  passages: Suggestion[]
  /** Failure that the next saves meet. */
  saveFault: 'disk-full' | 'stale' | null
  saves: { atMs: number; draft: Draft }[]
  feedback: { kind: string; text: string }[]
  asked: string[]
  searched: string[]
  /** Words by their pinyin initials, which the real host works out. */
  initials: Record<string, string>
  replies: LibraryReply[]
  templates: CuratedTemplate[]
}

declare global {
  // The page's own declaration is out of reach of the tests' compiler settings.
  interface Window {
    world: EditorWorld
    host?: HostBridge<File>
  }
}

/** A host that lives in the page. Runs there as text: it must not use anything from outside itself. */
export function installHost(world: EditorWorld): void {
  window.world = world

  const suggestions = (typed: string): Suggestion[] =>
    world.passages
      .filter((passage) => passage.text.startsWith(typed) && passage.text.length > typed.length)
      .map((passage) => ({
        ...passage,
        completes: passage.text.slice(typed.length),
        slots: passage.slots
          .filter((slot) => slot.start >= typed.length)
          .map((slot) => ({ ...slot, start: slot.start - typed.length, end: slot.end - typed.length })),
      }))

  const listed = (stored: LibraryReply): ReplySummary => {
    const { id, file, format, importedAtMs, isNewest, isForeign, text, warnings, reply } = stored
    const { title, kind, number, subject, organ, date } = reply
    const facts = { id, file, format, importedAtMs, isNewest, isForeign, title, kind, number, subject }
    return { ...facts, organ, date, characters: text.length, warnings, isCorrected: false, versionCount: 1 }
  }

  const search = (query: string) => {
    world.searched.push(query)
    const words = query.split(' ').map((word) => world.initials[word] ?? word)
    const holds = (text: string) => words.every((word) => text.includes(word))
    const passages = world.passages
      .filter(({ text }) => holds(text))
      .map((suggestion) => ({
        suggestion,
        matches: words.map((word) => {
          const start = suggestion.text.indexOf(word)
          return { start, end: start + word.length }
        }),
        subject: null,
      }))
    const replies = world.replies.filter(({ reply }) => holds(reply.subject ?? '')).map(listed)
    return { passages, replies, ms: 0.2 }
  }

  const summary = () => {
    const { id, card, state, groupId, revision, updatedAtMs } = world.draft
    return { id, card, state, groupId, revision, updatedAtMs }
  }

  const answers: Record<string, (input: never) => unknown> = {
    'app.info': () => ({
      version: '0',
      libraryName: '范文库',
      replies: 5,
      templates: 12,
      drafts: 1,
      notices: [],
      jobs: [],
    }),
    'settings.get': () => world.settings,
    'settings.set': (settings: Settings) => {
      world.settings = settings
      return {}
    },
    'draft.list': () => ({ drafts: [summary()] }),
    'draft.get': () => world.draft,
    'draft.create': ({ card }: { card: Draft['card'] }) => {
      world.draft = { ...world.draft, card }
      return world.draft
    },
    'draft.save': (saved: Draft) => {
      if (world.saveFault !== null) throw new Error(world.saveFault)
      const { card, blocks, state } = saved
      const revision = world.draft.revision + 1
      world.draft = { ...world.draft, card, blocks, state, revision, updatedAtMs: Date.now() }
      world.saves.push({ atMs: Date.now(), draft: world.draft })
      return { revision, updatedAtMs: world.draft.updatedAtMs }
    },
    'suggest.ask': ({ typed }: { typed: string }) => {
      world.asked.push(typed)
      return { items: suggestions(typed), ms: 0.2 }
    },
    'suggest.search': ({ query }: { query: string }) => search(query),
    'templates.get': ({ templateId }: { templateId: string }) =>
      world.templates.find(({ id }) => id === templateId),
    'library.get': ({ replyId }: { replyId: string }) => world.replies.find(({ id }) => id === replyId),
    'suggest.feedback': ({ kind, suggestion }: { kind: string; suggestion: Suggestion }) => {
      world.feedback.push({ kind, text: suggestion.text })
      return {}
    },
    'templates.list': () => ({
      templates: [
        {
          id: 's1',
          kind: 'structure',
          name: '政协提案：强化政策支撑、营造产业发展生态、下一步工作思考',
          part: 'whole',
          firstUse: '2023-03-03',
          lastUse: '2024-04-30',
          uses: 3,
          occurrences: 3,
        },
      ],
      coverage: 0.4,
    }),
    'library.list': () => ({ replies: [], total: 0 }),
    'library.outcomes': () => ({ outcomes: [] }),
    'draft.revisions': () => ({ revisions: [] }),
    'compare.nearest': () => ({ nearest: [] }),
    'compare.origins': () => ({ text: '', sentences: [], sections: [], received: [], replies: [] }),
    'issue.export': () => ({ fileName: '答复.docx', bytes: 9000, warnings: [], removed: [] }),
    'issue.preview': () => ({
      html: '<p>预览</p>',
      pages: 1,
      fileName: '答复.docx',
      warnings: [],
      removed: [],
    }),
    'issue.state': () => ({
      series: [],
      records: [],
      findings: [],
      attachments: [],
      texts: { coSigners: [], signerTitle: '', annexes: {}, reasons: {} },
      partners: [],
      organ: world.draft.card.organ,
      date: world.draft.card.date,
      documentNumber: null,
      aliases: [],
    }),
    'issue.submit': () => {
      const { id: draftId, card } = world.draft
      const revision = world.draft.revision + 1
      world.draft = { ...world.draft, state: 'issued', revision, updatedAtMs: Date.now() }
      const facts = { title: null, subject: card.subject, addressees: card.addressees, organ: card.organ }
      const record = { id: 'i1', draftId, number: null, parts: null, ...facts, date: card.date, findings: [] }
      return {
        fileName: '答复.docx',
        bytes: 9000,
        warnings: [],
        removed: [],
        record: { ...record, kept: [], replyId: null, issuedAtMs: Date.now(), withdrawn: null, files: [] },
        draftRevision: revision,
      }
    },
  }

  const host: HostBridge<File> = {
    edition: 'browser',
    request: async (name, input) => {
      await new Promise((resolve) => setTimeout(resolve, 4))
      try {
        const answer = answers[name]?.(input as never)
        if (answer === undefined) throw new Error('not-found')
        return { ok: true, value: structuredClone(answer) as never }
      } catch (fault) {
        const code = fault instanceof Error && fault.message === 'stale' ? 'stale' : 'disk-full'
        const message = code === 'stale' ? '草稿在别处保存过。' : '磁盘已满，请清理后重试。'
        return { ok: false, error: { code, message } }
      }
    },
    onEvent: () => () => undefined,
    onCommand: () => () => undefined,
    pickFiles: () => Promise.resolve({ ok: true, value: [] }),
    takeFiles: () => Promise.resolve({ ok: true, value: [] }),
    pickTarget: (name) => Promise.resolve({ ok: true, value: { id: 'target', name } }),
    deliver: () => Promise.resolve({ ok: true, value: null }),
  }
  window.host = host
}
