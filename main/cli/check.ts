import { readFile } from 'node:fs/promises'
import { cardSchema as draftCardSchema } from '#contract/draft.ts'
import type { Failure, Result } from '#contract/failure.ts'
import { contactSchema, replySchema } from '#contract/reply.ts'
import type { GivenCase } from '#domain/checking/case.ts'
import { check, countFindings } from '#domain/checking/check.ts'
import { type LibraryFacts, noLibrary } from '#domain/checking/library-facts.ts'
import { readLibraryFacts } from '#worker/library-facts.ts'
import { openDatabase } from '#store/database.ts'
import { failureOf } from '#store/errors.ts'
import type { CommandLine } from './arguments.ts'
import { ensureLibrary } from './habit-keeper.ts'
import { commandFailures } from './messages.ts'
import { printLine } from './output.ts'
import { readOne, withWorker } from './read-one.ts'

type CheckLine = Extract<CommandLine, { command: 'check' }>

/** Any of the fields of a reply; others are passed over, so that a reply as `parse` prints it will do. */
const cardSchema = replySchema
  .extend({
    contact: contactSchema.partial(),
    ...draftCardSchema.pick({ deadline: true, assignedOn: true, partners: true }).shape,
  })
  .partial()

/**
 * Checks the reply in a file: a line for every finding in the order of the text, then the summary. Findings are no failure.
 *
 * @returns 1 when the file, the card or the library cannot be read
 */
export async function checkFile({ file, card, library }: CheckLine): Promise<number> {
  const given = card === null ? { ok: true as const, value: null } : await readCard(card)
  if (!given.ok) return failed(card ?? file, given.error)
  const facts = library === null ? { ok: true as const, value: noLibrary } : await readLibrary(library)
  if (!facts.ok) return failed(library ?? file, facts.error)
  const read = await withWorker((worker) => readOne(worker, file))
  if (!read.ok) return failed(file, read.error)
  const findings = check(read.value.reply, given.value, facts.value)
  for (const finding of findings) await printLine(finding)
  await printLine({ summary: countFindings(findings) })
  return 0
}

async function failed(file: string, error: Failure): Promise<number> {
  await printLine({ file, ok: false, error })
  return 1
}

async function readCard(path: string): Promise<Result<GivenCase>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return { ok: false, error: commandFailures.cardMissing }
  }
  try {
    const card = cardSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    if (card.success) return { ok: true, value: card.data }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return { ok: false, error: commandFailures.badCard }
}

/** Reads beside a running app: the library is opened for reading only, once it is there. */
async function readLibrary(dir: string): Promise<Result<LibraryFacts>> {
  const missing = await ensureLibrary(dir)
  if (missing !== null) return { ok: false, error: missing }
  try {
    const store = openDatabase(dir, { readOnly: true })
    try {
      return { ok: true, value: await readLibraryFacts(store) }
    } finally {
      await store.close()
    }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return { ok: false, error: failure }
  }
}
