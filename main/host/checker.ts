import type { Draft } from '#contract/draft.ts'
import type { Result } from '#contract/failure.ts'
import type { DraftFinding, Finding } from '#contract/finding.ts'
import { readDraft } from '#domain/reply/draft.ts'
import { parserProfile } from '#domain/reply/profile.ts'
import { hashText } from '#domain/text/hash.ts'
import { draftById } from '#store/drafts.ts'
import { keptFindings } from '#store/findings.ts'
import { loadSettings } from '#store/settings.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { HostParts } from './parts.ts'

/** A draft that was checked: its text (blocks joined by "\n") and what is found in it. */
export interface CheckedDraft {
  draft: Draft
  text: string
  findings: DraftFinding[]
}

/** Checks drafts for whoever needs it: the panel of findings and issuing. */
export interface Checker {
  /** The draft as last saved, with what the clerk keeps told as kept. */
  findings(draftId: string): Promise<Result<CheckedDraft>>
  /** The findings that the clerk has neither mended nor kept with a reason; one of them that is an error keeps a reply from being issued. */
  openFindings(draftId: string): Promise<Result<DraftFinding[]>>
}

/** Characters on both sides of a place that tell whether it is the one that was kept. */
const surroundings = 12

export function createChecker({ store, worker }: Pick<HostParts, 'store' | 'worker'>): Checker {
  async function findings(draftId: string): Promise<Result<CheckedDraft>> {
    const draft = draftById(store, draftId)
    if (draft === null) return fail(hostFailures.draftMissing)
    const { profile } = loadSettings(store).settings
    const read = readDraft(draft, parserProfile(profile))
    const points = draft.proposal?.points ?? []
    const { card, blocks } = draft
    const input = { library: store.dir, draftId, read, card, profile, points, blocks }
    const checked = await worker.run('check', input)
    if (!checked.ok) return checked
    const kept = keptFindings(store, draftId)
    const told = checked.value.findings.map((finding): DraftFinding => {
      const key = keyOf(finding, read.text)
      const same = kept.find((one) => one.key === key)
      const before = kept.findLast((one) => one.rule === finding.rule && one.quote === finding.text)
      return {
        ...finding,
        key,
        kept: same === undefined ? null : { reason: same.reason, keptAtMs: same.keptAtMs },
        keptBefore: same === undefined ? (before?.reason ?? null) : null,
      }
    })
    return success({ draft, text: read.text, findings: told })
  }

  return {
    findings,
    async openFindings(draftId) {
      const checked = await findings(draftId)
      return checked.ok ? success(checked.value.findings.filter(({ kept }) => kept === null)) : checked
    },
  }
}

/** Names a finding by its rule, its text, and the text around it within its paragraph; a place without text also by its message. */
function keyOf({ rule, start, end, text, message }: Finding, whole: string): string {
  const before =
    whole
      .slice(Math.max(0, start - surroundings), start)
      .split('\n')
      .at(-1) ?? ''
  const [after = ''] = whole.slice(end, end + surroundings).split('\n')
  return `${rule} ${hashText([text, before, after, text === '' ? message : ''].join('\n'))}`
}
