import type { Card, DraftBlock } from '#contract/draft.ts'
import type { Failure } from '#contract/failure.ts'
import type { Origins } from '#contract/origin.ts'
import type { Finding } from '#contract/finding.ts'
import type { Profile } from '#contract/profile.ts'
import type { Point } from '#contract/proposal.ts'
import type { ReadReply, StoredReply, SourcedReply, Warning } from '#contract/reply.ts'
import type { TextEncoding } from '#contract/settings.ts'
import type { FoundPassage, Suggestion, SuggestRequest, SuggestSearch } from '#contract/suggestion.ts'
import type { TemplateDelta } from '#domain/templating/join-replies.ts'
import type { CuratedTemplate, ListedFact, MineSummary, TemplateEdit } from '#contract/template.ts'
import type { MinedReplies } from '#store/mined-replies.ts'
import type { JoinChange } from './join-library.ts'

/**
 * What reading one document gave. A .jsonl file has one a line (`file` is then `path#id`), an archive one for each file in
 * it (`archive.zip/inner/name.docx`).
 */
export type FileReading =
  | {
      file: string
      ok: true
      format: string
      encoding: string | null
      warnings: Warning[]
      /** SHA-256 of the normalised text, hex. */
      contentHash: string
      /** SHA-256 of the file's bytes, hex; for a line or a member of an archive that of its own text. */
      fileHash: string
      reply: SourcedReply
      /** The file itself, where it is plain text that could be in another encoding than it was taken for. */
      bytes: Uint8Array | null
    }
  | { file: string; ok: false; error: Failure }

/** Bounds and vocabulary for reading, from the settings. */
export interface ReadingOptions {
  limits: {
    maxBytes: number
    /** Longest time without a document read; a reader that hangs can only be stopped with its worker. */
    maxSeconds: number
  }
  /** Of text files whose content does not tell it; null to guess. */
  encoding: TextEncoding | null
  /** Null for the general vocabulary. */
  profile: Profile | null
}

/** What is kept of a file, to be read anew. `bytes` go before `text`. */
export interface KeptFile {
  name: string
  bytes: Uint8Array | null
  text: string
  format: string
  /** The encoding that the text was read in. */
  encodingAsRead: string | null
  /** What is known besides, for a text that says nothing of it. */
  record: { title: string | null; date: string | null; organ: string | null }
}

/**
 * Everything the worker does, by name. `library` is the folder of the database, which the worker opens for reading only;
 * the host is its one writer.
 */
export interface WorkerTasks {
  /** The documents of a file are sent in parts while it is read; the answer is how many there were. */
  'read-file': { input: { path: string; name: string } & ReadingOptions; output: { documents: number } }
  /** Reads a stored reply anew from what was kept of its file. */
  'read-again': { input: KeptFile & ReadingOptions; output: FileReading }
  /** The beginning of a text file in an encoding. */
  'try-encoding': { input: { bytes: Uint8Array; encoding: TextEncoding }; output: { text: string } }
  /**
   * What it finds, with the clerk's changes made, lies beside the library then, to be taken over (`takeStaged`). `edits` counts the changes,
   * `dormant` those whose template is not there now.
   */
  mine: {
    input: { library: string }
    output: {
      summary: MineSummary
      edits: number
      dormant: number
      /** The replies that were mined. */
      mined: MinedReplies
    }
  }
  /** Gets ready what `join` needs, so that the first reply does not wait for it. */
  'prepare-joining': { input: { library: string }; output: Record<string, never> }
  /** Takes replies into the known templates and out of them. What comes of it is to be stored under the name `state`. */
  join: { input: JoinChange; output: TemplateDelta }
  /** Makes one change to templates that are handed over, the first of which it is about; null when it cannot be made. */
  'change-template': {
    input: { library: string; templates: CuratedTemplate[]; edit: TemplateEdit }
    output: CuratedTemplate[] | null
  }
  /** What the library states more than once with different values, of which the frame or a value holds every word of `search`. */
  facts: {
    input: { library: string; search: string; onlyDisagreeing: boolean; limit: number }
    output: { facts: ListedFact[]; total: number; disagreeing: number }
  }
  /** Builds the suggestion index of the library's present state and keeps it for `suggest`. */
  'load-index': { input: { library: string }; output: { passages: number } }
  suggest: { input: SuggestRequest; output: { items: Suggestion[]; ms: number } }
  /** `replyIds` are of the replies whose 案由 has every word, newest first. */
  'search-passages': { input: SuggestSearch; output: { passages: FoundPassage[]; replyIds: string[] } }
  /** Teaches the ranking; the habits are returned so that the host can keep them. */
  teach: { input: { kind: 'accepted' | 'dismissed'; suggestion: Suggestion }; output: { habitsJson: string } }
  /** Forgets what was taught. */
  forget: { input: Record<string, never>; output: Record<string, never> }
  /** `except` are replies that are passed over. */
  /** A draft as read, against its card, its proposal and the library; `blocks` tell the origin of its runs. */
  check: {
    input: {
      library: string
      draftId: string
      read: ReadReply
      card: Card
      profile: Profile | null
      points: Point[]
      blocks: DraftBlock[]
    }
    output: { findings: Finding[] }
  }
  nearest: {
    input: { text: string; limit: number; except?: string[] }
    output: { replyId: string; share: number }[]
  }
  /** Where each sentence of a text came from; `until` passes over replies of a later day (ISO). */
  origins: {
    input: { text: string; addressees: string[]; except: string[]; until: string | null }
    output: Origins
  }
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
  /** A part was taken in; the worker may send one more. */
  | { type: 'more'; id: number }
  | { type: 'close' }

export type FromWorker =
  | { type: 'progress'; id: number; progress: TaskProgress }
  | { type: 'part'; id: number; readings: FileReading[] }
  | { type: 'done'; id: number; output: unknown }
  | { type: 'failed'; id: number; error: Failure }

/** The replies that a task works on, as the store yields them. */
export type ReplySource = () => Iterable<StoredReply>
