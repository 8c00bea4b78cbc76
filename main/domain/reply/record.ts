import type { SourcedReply } from '#contract/reply.ts'
import { findDates } from './dates.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { defaultProfile } from './lexicon/profile.ts'
import { parseMeeting } from './meeting.ts'
import { parseReply } from './parse.ts'
import { isTitle, readTitle } from './title.ts'

/** A line of a .jsonl library: a whole reply or only its body, and what is known of it besides. */
export type ReplyRecord = {
  text: string
  title?: string | null
  date?: string | null
  organ?: string | null
}

function toIsoDate(date: string): string | null {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(date)?.[0] ?? findDates(date)[0]?.iso ?? null
}

/**
 * Reads a record: its text like any reply, then title, date and organ from the record where the text says nothing of
 * them. Fields taken from the record have no place in the text.
 * The source is the record's text.
 */
export function parseRecord(record: ReplyRecord, profile: ReplyProfile = defaultProfile): SourcedReply {
  const read = parseReply(record.text, profile)
  const reply = { ...read.reply }
  const given = record.title?.replace(/\s+/g, '') ?? ''
  if (reply.title === null && given !== '') {
    reply.title = given
    if (isTitle(given)) {
      const facts = readTitle(given, profile)
      reply.meeting ??= facts.meeting
      reply.number ??= facts.number
      reply.kind ??= facts.kind
      reply.organ ??= facts.organ
      const meeting = reply.meeting === null ? null : parseMeeting(reply.meeting)
      reply.body ??= meeting?.body ?? null
      reply.term ??= meeting?.term ?? null
      reply.session ??= meeting?.session ?? null
    }
  }
  reply.date ??= toIsoDate(record.date ?? '')
  reply.organ ??= record.organ?.trim() || null
  return { ...read, reply }
}
