import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Suggestion } from '#contract/suggestion.ts'
import { habitsLost } from '#host/messages.ts'
import { canReadHabits } from '#worker/habits-json.ts'
import { startInline } from '#worker/inline-port.ts'
import { libraryParts } from '#worker/library-parts.ts'
import type { WorkerPort } from '#worker/port.ts'
import { createTaskRunner } from '#worker/run-task.ts'
import { type HabitKeeper, createHabitKeeper, ensureLibrary } from './habit-keeper.ts'
import { badField, commandFailures } from './messages.ts'
import { printLine, say } from './output.ts'
import { type SuggestLine, readSuggestLine } from './suggest-lines.ts'

/** Answers that can still be taught about; older ones are forgotten. */
const answersKept = 1_000

/** Answers requests line by line, each before the next is read, until the input ends. Bad lines do not end it. */
export async function suggestFrom(library: string, input: Readable): Promise<number> {
  const failure = await ensureLibrary(library)
  const worker = startInline(createTaskRunner(libraryParts))
  const loaded = failure === null ? await worker.run('load-index', { library }) : null
  if (loaded === null || !loaded.ok) {
    await printLine({ ok: false, error: loaded === null ? failure : loaded.error })
    return 1
  }
  const known = libraryParts.readHabits(library)
  if (known !== null && !canReadHabits(known)) say(habitsLost.message)
  const habits = createHabitKeeper(library)
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const stop = () => lines.close()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await answerLines(lines, worker, habits)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    input.destroy()
    await habits.close()
    await worker.close()
  }
}

async function answerLines(
  lines: AsyncIterable<string>,
  worker: WorkerPort,
  habits: HabitKeeper,
): Promise<number> {
  const answers = new Map<string, Suggestion[]>()
  let status = 0
  for await (const line of lines) {
    if (line.trim() === '') continue
    const asked = readSuggestLine(line)
    const answer = await answerLine(asked, worker, habits, answers)
    if ('error' in answer) status = 1
    await printLine(answer)
  }
  return status
}

async function answerLine(
  asked: SuggestLine,
  worker: WorkerPort,
  habits: HabitKeeper,
  answers: Map<string, Suggestion[]>,
): Promise<object> {
  switch (asked.kind) {
    case 'bad':
      return {
        ...asked.id,
        ok: false,
        error: asked.field === null ? commandFailures.badLine : badField(asked.field),
      }
    case 'ask': {
      const answer = await worker.run('suggest', asked.request)
      if (!answer.ok) return { ...asked.id, ok: false, error: answer.error }
      remember(answers, keyOf(asked.id.id), answer.value.items)
      return { ...asked.id, ...answer.value }
    }
    case 'accepted':
    case 'dismissed': {
      const known = answers.get(keyOf(asked.id))
      const suggestion = known?.[asked.index]
      // What was answered with nothing can be put away, too: there is nothing to learn from it.
      if (known?.length === 0 && asked.kind === 'dismissed') return { ok: true }
      if (suggestion === undefined) return { ok: false, error: commandFailures.unknownAnswer }
      const taught = await worker.run('teach', { kind: asked.kind, suggestion })
      if (!taught.ok) return { ok: false, error: taught.error }
      const failure = habits.keep(taught.value.habitsJson)
      return failure === null ? { ok: true } : { ok: false, error: failure }
    }
  }
}

function keyOf(id: unknown): string {
  return JSON.stringify(id) ?? ''
}

function remember(answers: Map<string, Suggestion[]>, key: string, items: Suggestion[]): void {
  answers.delete(key)
  answers.set(key, items)
  if (answers.size <= answersKept) return
  const oldest = answers.keys().next()
  if (oldest.done !== true) answers.delete(oldest.value)
}
