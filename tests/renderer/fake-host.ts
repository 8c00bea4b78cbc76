import type { HostBridge } from '#contract/bridge.ts'
import { emptyCard } from '#contract/draft.ts'
import type { Card, DraftSummary } from '#contract/draft.ts'
import type { HostEvent } from '#contract/events.ts'
import type { Failure, Result } from '#contract/failure.ts'
import type { RequestInput, RequestName, RequestOutput } from '#contract/requests.ts'
import { defaultSettings } from '#contract/settings.ts'

/** An answer of the fake: a value, or a function of the input. */
export type FakeAnswers = {
  [N in RequestName]?: (input: RequestInput<N>) => RequestOutput<N>
}

export interface FakeHost extends HostBridge<File> {
  /** What was asked, in order. */
  asked: { name: RequestName; input: unknown }[]
  /** Answers of the next requests of a name, before those given at the start. */
  failNext(name: RequestName, failure: Failure): void
  emit(event: HostEvent): void
}

/** A host that answers from a table. A request without an answer fails as `unknown-request`. */
export function createFakeHost(answers: FakeAnswers): FakeHost {
  const listeners = new Set<(event: HostEvent) => void>()
  const failures = new Map<RequestName, Failure[]>()
  const asked: FakeHost['asked'] = []
  return {
    edition: 'browser',
    asked,
    failNext: (name, failure) => {
      failures.set(name, [...(failures.get(name) ?? []), failure])
    },
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    request: async <N extends RequestName>(
      name: N,
      input: RequestInput<N>,
    ): Promise<Result<RequestOutput<N>>> => {
      asked.push({ name, input })
      const failure = failures.get(name)?.shift()
      if (failure !== undefined) return { ok: false, error: failure }
      const answer = answers[name]
      return answer === undefined
        ? { ok: false, error: { code: 'unknown-request', message: `没有准备“${name}”的答复。` } }
        : { ok: true, value: answer(input) }
    },
    onEvent: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    onCommand: () => () => {},
    pickFiles: async () => ({ ok: true, value: [] }),
    takeFiles: async (files) => ({
      ok: true,
      value: files.map((file, index) => ({ id: `file-${index}`, name: file.name })),
    }),
    pickTarget: async (name) => ({ ok: true, value: { id: 'target', name } }),
    deliver: async () => ({ ok: true, value: null }),
  }
}

/** A draft of the desk with the given facts; its number, state and time from the arguments. */
export function draftOf(id: string, card: Partial<Card>, rest: Partial<DraftSummary> = {}): DraftSummary {
  return {
    id,
    card: { ...emptyCard, ...card },
    state: 'drafting',
    groupId: null,
    revision: 1,
    updatedAtMs: 0,
    ...rest,
  }
}

/** The answers of an empty library. */
export const emptyAnswers: FakeAnswers = {
  'app.info': () => ({
    version: '0.1.0',
    libraryName: '拟复资料',
    replies: 0,
    templates: 0,
    drafts: 0,
    notices: [],
    jobs: [],
  }),
  'settings.get': () => defaultSettings,
  'settings.set': () => ({}),
  'draft.list': () => ({ drafts: [] }),
  'library.list': () => ({ replies: [], total: 0 }),
  'library.outcomes': () => ({ outcomes: [] }),
  'templates.list': () => ({ templates: [], coverage: null }),
}
