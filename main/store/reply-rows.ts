import {
  type Corrections,
  type LibraryReply,
  type ReadReply,
  type Warning,
  noCorrections,
} from '#contract/reply.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import { json, jsonOrNull, number, text, textOrNull } from './columns.ts'
import type { Row } from './connection.ts'
import { isForeignOrgan } from './organ-names.ts'

/** Of `replies r`, for `toSummary`. */
export const summaryColumns = `r.id, r.file, r.format, r.imported_at_ms, r.title, r.kind, r.number, r.subject, r.organ,
  r.organ_key, r.date, r.characters, r.warnings_json, r.is_corrected, r.is_newest,
  (SELECT count(*) FROM replies v WHERE v.version_group = r.version_group AND v.removed_at_ms IS NULL) AS version_count`

/** Of `replies r JOIN reply_texts t`, for `toReply`. */
export const wholeColumns = `r.id, r.file, r.format, r.encoding, r.imported_at_ms, r.warnings_json, r.organ_key,
  r.corrections_json, r.is_newest, t.text, t.paragraphs_json, t.reply_json, t.places_json,
  (SELECT json_group_array(f.file) FROM reply_files f WHERE f.seq = r.seq AND f.file <> r.file) AS also_as_json,
  (SELECT json_group_array(json_array(v.id, v.file, v.date, v.is_newest, v.seq)) FROM replies v
   WHERE v.version_group = r.version_group AND v.removed_at_ms IS NULL AND v.seq <> r.seq) AS versions_json`

/** @param ownOrgan  key of the office's own organ, '' while unknown */
export function toReply(row: Row, ownOrgan: string): LibraryReply {
  return {
    id: text(row, 'id'),
    file: text(row, 'file'),
    alsoAs: json<string[]>(row, 'also_as_json'),
    format: text(row, 'format'),
    encoding: textOrNull(row, 'encoding'),
    importedAtMs: number(row, 'imported_at_ms'),
    text: text(row, 'text'),
    paragraphs: json<ReadReply['paragraphs']>(row, 'paragraphs_json'),
    reply: json<ReadReply['reply']>(row, 'reply_json'),
    places: json<ReadReply['places']>(row, 'places_json'),
    warnings: json<Warning[]>(row, 'warnings_json'),
    corrections: jsonOrNull<Corrections>(row, 'corrections_json') ?? noCorrections,
    versions: toVersions(row),
    isNewest: number(row, 'is_newest') === 1,
    isForeign: isForeignOrgan(text(row, 'organ_key'), ownOrgan),
  }
}

type VersionRow = [id: string, file: string, date: string | null, isNewest: number, seq: number]

function toVersions(row: Row): LibraryReply['versions'] {
  return json<VersionRow[]>(row, 'versions_json')
    .toSorted((a, b) => b[3] - a[3] || (b[2] ?? '').localeCompare(a[2] ?? '') || b[4] - a[4])
    .map(([id, file, date, isNewest]) => ({ id, file, date, isNewest: isNewest === 1 }))
}

/** @param ownOrgan  as in `toReply` */
export function toSummary(row: Row, ownOrgan: string): ReplySummary {
  return {
    id: text(row, 'id'),
    file: text(row, 'file'),
    format: text(row, 'format'),
    importedAtMs: number(row, 'imported_at_ms'),
    title: textOrNull(row, 'title'),
    kind: textOrNull(row, 'kind') as ReplySummary['kind'],
    number: textOrNull(row, 'number'),
    subject: textOrNull(row, 'subject'),
    organ: textOrNull(row, 'organ'),
    date: textOrNull(row, 'date'),
    characters: number(row, 'characters'),
    warnings: json<Warning[]>(row, 'warnings_json'),
    isCorrected: number(row, 'is_corrected') === 1,
    isNewest: number(row, 'is_newest') === 1,
    isForeign: isForeignOrgan(text(row, 'organ_key'), ownOrgan),
    versionCount: number(row, 'version_count'),
  }
}
