import { basename } from 'node:path'
import { draftAnswers } from '#domain/checking/answers/draft-answers.ts'
import { ruleInfos } from '#domain/checking/rule-infos.ts'
import { writeTrackedDocx } from '#exporting/tracked-docx.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import { draftById } from '#store/drafts.ts'
import { countRule, keepFinding, releaseFinding, ruleCounts } from '#store/findings.ts'
import { loadSettings } from '#store/settings.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type CheckHandlers = Pick<
  Handlers,
  | 'check.run'
  | 'check.answers'
  | 'check.keep'
  | 'check.release'
  | 'check.fixed'
  | 'check.rules'
  | 'check.sheet'
>

/** A draft as last saved, checked against its card, its proposal and the library, and what the clerk makes of the findings. */
export function checkHandlers({ store, checker, clock, files, emit }: HostContext): CheckHandlers {
  return {
    'check.run': async ({ draftId }) => {
      const checked = await checker.findings(draftId)
      return checked.ok ? success({ text: checked.value.text, findings: checked.value.findings }) : checked
    },
    'check.sheet': async ({ targetId, lines }) => {
      const target = files.resolve(targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const at = `${new Date(clock()).toISOString().slice(0, 19)}Z`
      const text = lines.join('\n')
      const bytes = writeTrackedDocx([{ kind: 'equal', text, move: null }], { at, title: lines[0] ?? '' })
      const written = await writeFileSafely(target.path, bytes, { overwrite: true })
      return written.ok ? success({ fileName: basename(target.path), bytes: written.value.bytes }) : written
    },
    'check.answers': ({ draftId }) => {
      const draft = draftById(store, draftId)
      return draft === null ? fail(hostFailures.draftMissing) : success({ answers: draftAnswers(draft) })
    },
    'check.keep': ({ draftId, key, rule, quote, reason }) => {
      if (draftById(store, draftId) === null) return fail(hostFailures.draftMissing)
      keepFinding(store, draftId, { key, rule, quote, reason, keptAtMs: clock() })
      emit({ type: 'changed', what: 'findings' })
      return success({})
    },
    'check.release': ({ draftId, key }) => {
      releaseFinding(store, draftId, key)
      emit({ type: 'changed', what: 'findings' })
      return success({})
    },
    'check.fixed': ({ rule }) => {
      countRule(store, rule, 'fixed')
      return success({})
    },
    'check.rules': () =>
      success({ rules: ruleInfos(loadSettings(store).settings.profile, ruleCounts(store)) }),
  }
}
