import type { Result } from '#contract/failure.ts'
import type { IssuedFile } from '#contract/issue.ts'
import type { RequestInput, RequestOutput } from '#contract/requests.ts'
import { host } from '#renderer/host.ts'
import { fileSize } from '#renderer/strings/common.ts'
import { issue } from '#renderer/strings/issue.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notifyFailure } from '#renderer/ui/notify.ts'

/**
 * Asks where to save, lets the file be written and hands it over. Null when the clerk cancels or, with a notice, when one of
 * the steps fails.
 */
async function saved<T>(
  fileName: string,
  write: (targetId: string) => Promise<T | null>,
): Promise<{ name: string; value: T } | null> {
  const target = await host.pickTarget(fileName)
  if (!target.ok) notifyFailure(target.error)
  if (!target.ok || target.value === null) return null
  const value = await write(target.value.id)
  if (value === null) return null
  const delivered: Result<null> = await host.deliver(target.value.id)
  if (!delivered.ok) {
    notifyFailure(delivered.error)
    return null
  }
  return { name: target.value.name, value }
}

function exportedText(done: { name: string; value: { bytes: number } } | null): string | null {
  return done === null ? null : issue.exported[host.edition](done.name, fileSize(done.value.bytes))
}

/** Writes a file of the draft that is not registered; returns what to say of it. */
export async function exportDraft(
  fileName: string,
  choice: Omit<RequestInput<'issue.export'>, 'targetId'>,
): Promise<string | null> {
  return exportedText(await saved(fileName, (targetId) => ask('issue.export', { ...choice, targetId })))
}

/** Issues the draft. */
export async function submitDraft(
  fileName: string,
  choice: Omit<RequestInput<'issue.submit'>, 'targetId'>,
): Promise<RequestOutput<'issue.submit'> | null> {
  const done = await saved(fileName, (targetId) => ask('issue.submit', { ...choice, targetId }))
  return done?.value ?? null
}

/** Writes 征询意见表 or the cover note; returns what to say of it. */
export async function savePaper(
  draftId: string,
  paper: RequestInput<'issue.paper'>['paper'],
): Promise<string | null> {
  const name = `${issue.paperNames[paper]}.docx`
  return exportedText(await saved(name, (targetId) => ask('issue.paper', { draftId, paper, targetId })))
}

/** Writes a file of the register once more. */
export async function saveIssuedFile(file: IssuedFile): Promise<void> {
  await saved(file.fileName, (targetId) => ask('issue.fileAgain', { fileId: file.id, targetId }))
}

/** Writes the register as a table. */
export async function saveRegister(fileName: string, year: number | null): Promise<void> {
  await saved(fileName, (targetId) => ask('issue.registerFile', { targetId, year }))
}
