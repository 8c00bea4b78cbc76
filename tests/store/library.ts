import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Card, type Draft, emptyCard } from '#contract/draft.ts'
import { type LibraryReply, type Reply, noCorrections } from '#contract/reply.ts'
import type { ReplyFilter } from '#contract/reply-list.ts'
import type { CuratedTemplate, MineSummary } from '#contract/template.ts'
import { uncurated } from '#domain/templating/edits.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { offeredReplies } from '#store/mined-replies.ts'
import { stageTemplates, takeStaged } from '#store/staged-templates.ts'

/** A new empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'nifu-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A real library in a folder of its own, closed when the test ends. */
export function openLibrary(dir = temporaryFolder()): Database {
  const db = openDatabase(dir, { nowMs: 0 })
  onTestFinished(async () => {
    if (db.raw.isOpen) await db.close()
  })
  return db
}

/** Puts templates in place of all others, as a mining does. */
export function replaceTemplates(
  db: Database,
  templates: readonly CuratedTemplate[],
  summary: MineSummary,
  nowMs: number,
): void {
  const staged = stageTemplates(db)
  try {
    for (const template of templates) staged.add(template)
  } catch (error) {
    staged.discard()
    throw error
  }
  staged.finish()
  takeStaged(db, summary, nowMs, offeredReplies(db))
}

export function soundnessOf(db: Database): unknown {
  return db.get('PRAGMA integrity_check')?.integrity_check
}

const plainReply: Reply = {
  title: null,
  body: '政协',
  meeting: null,
  term: null,
  session: null,
  kind: '提案',
  number: null,
  handlingResult: null,
  signer: null,
  documentNumber: null,
  addressees: [],
  honorific: '委员',
  subject: null,
  organ: null,
  date: null,
  publicity: null,
  contact: { name: null, phone: null, address: null, postcode: null },
  cc: [],
  attachments: [],
  blocks: [],
}

export function makeReply(id: string, text: string, fields: Partial<Reply> = {}): LibraryReply {
  return {
    id,
    file: `${id}.txt`,
    alsoAs: [],
    format: 'txt',
    encoding: 'utf-8',
    importedAtMs: 1_000,
    corrections: noCorrections,
    versions: [],
    isNewest: true,
    isForeign: false,
    text,
    paragraphs: [{ start: 0, end: text.length, part: 'paragraph', level: 0 }],
    reply: { ...plainReply, blocks: [{ role: 'paragraph', level: 0, text }], ...fields },
    places: [{ field: 'number', start: 0, end: 1, confidence: 0.9 }],
    warnings: [],
  }
}

/** The filter that leaves all replies. */
export const everything: ReplyFilter = {
  search: '',
  kind: null,
  organ: null,
  year: null,
  format: null,
  mark: null,
}

export function makeTemplate(id: string, text: string, replyIds: readonly string[]): CuratedTemplate {
  return uncurated({
    id,
    kind: 'passage',
    name: text.slice(0, 6),
    part: 'paragraph',
    template: `${text}{{年份}}年`,
    slots: [{ name: '年份', type: 'year', values: ['2024'] }],
    occurrences: replyIds.map((replyId, index) => ({
      file: `${replyId}.txt`,
      replyId,
      date: '2024-04-30',
      start: index,
      end: index + 1,
      text: `${text}2024年`,
      values: { 年份: '2024' },
    })),
    firstUse: '2023-03-03',
    lastUse: '2024-04-30',
  })
}

export function makeDraft(id: string, card: Partial<Card> = {}): Draft {
  return {
    id,
    card: { ...emptyCard, ...card },
    blocks: [paragraph('第一稿。')],
    structureId: null,
    proposal: null,
    groupId: null,
    state: 'drafting',
    revision: 1,
    createdAtMs: 100,
    updatedAtMs: 100,
  }
}

export function paragraph(text: string): Draft['blocks'][number] {
  return {
    role: 'paragraph',
    level: 0,
    segments: [{ text, origin: { from: 'typed', ref: null }, slot: null, state: 'plain' }],
  }
}
