import type { DocumentNumber, NumberSeries } from '#contract/issue.ts'
import type { Reply } from '#contract/reply.ts'
import { parseDocumentNumber, seriesOf } from '#domain/gbt9704/document-number.ts'
import type { Database } from '#store/database.ts'
import { allRecords, libraryNumbers } from '#store/register.ts'
import { loadSettings } from '#store/settings.ts'

/**
 * Where the office's series stand in the year of a reply, by the register and by the numbers of its organ's replies in the library. Withdrawn numbers
 * are free again.
 *
 * @param reply  its date tells the year, without one the present year counts; a number that it has already tells one more series
 */
export function numberSeries(
  store: Database,
  reply: Pick<Reply, 'date' | 'organ' | 'documentNumber'>,
  nowMs: number,
): NumberSeries[] {
  const { date, organ, documentNumber } = reply
  const year = date === null ? new Date(nowMs).getFullYear() : Number(date.slice(0, 4))
  const registered = allRecords(store).filter((record) => record.withdrawn === null)
  const inLibrary = libraryNumbers(store, year, organ).flatMap((each) => parseDocumentNumber(each) ?? [])
  const used: DocumentNumber[] = [...registered.flatMap((record) => record.parts ?? []), ...inLibrary]
  const own = documentNumber === null ? null : parseDocumentNumber(documentNumber)
  const names = [...loadSettings(store).settings.issue.series, ...(own === null ? [] : [own.series])]
  return seriesOf(used, names, year)
}
