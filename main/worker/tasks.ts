import type { Failure } from '#contract/failure.ts'
import type { LibraryReply, ReadReply, Warning } from '#contract/reply.ts'
import type { Suggestion, SuggestRequest } from '#contract/suggestion.ts'
import type { MineSummary, Template } from '#contract/template.ts'

/** What reading one file gave; a .jsonl file gives one result a line (`file` is then `path#id`). */
export type FileReading =
  | {
      file: string
      ok: true
      format: string
      encoding: string | null
      warnings: Warning[]
      /** SHA-256 of the normalised text, hex. */
      contentHash: string
      reply: ReadReply
    }
  | { file: string; ok: false; error: Failure }

/**
 * Everything the worker does, by name. `library` is the folder of the database, which the worker opens for reading only;
 * the host is its one writer.
 */
export interface WorkerTasks {
  'read-file': { input: { path: string; name: string }; output: FileReading[] }
  mine: { input: { library: string }; output: { templates: Template[]; summary: MineSummary } }
  /** Builds the suggestion index of the library's present state and keeps it for `suggest`. */
  'load-index': { input: { library: string }; output: { passages: number } }
  suggest: { input: SuggestRequest; output: { items: Suggestion[]; ms: number } }
  /** Teaches the ranking; the habits are returned so that the host can keep them. */
  teach: { input: { kind: 'accepted' | 'dismissed'; suggestion: Suggestion }; output: { habitsJson: string } }
  nearest: { input: { text: string; limit: number }; output: { replyId: string; share: number }[] }
}

export type TaskName = keyof WorkerTasks
export type TaskInput<N extends TaskName> = WorkerTasks[N]['input']
export type TaskOutput<N extends TaskName> = WorkerTasks[N]['output']

/** Progress of a task: `label` is a stage (Chinese, shown to the clerk) and `total` is 0 while unknown. */
export interface TaskProgress {
  label: string
  done: number
  total: number
}

export type ToWorker =
  | { type: 'run'; id: number; name: TaskName; input: unknown }
  | { type: 'cancel'; id: number }
  | { type: 'close' }

export type FromWorker =
  | { type: 'progress'; id: number; progress: TaskProgress }
  | { type: 'done'; id: number; output: unknown }
  | { type: 'failed'; id: number; error: Failure }

/** The replies that a task works on, as the store yields them. */
export type ReplySource = () => Iterable<LibraryReply>
