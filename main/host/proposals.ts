import type { Result } from '#contract/failure.ts'
import { meetingKey } from '#domain/checking/library-facts.ts'
import { partInCase } from '#domain/proposal/part-in-case.ts'
import { readProposal } from '#domain/proposal/read-proposal.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { parserProfile } from '#domain/reply/profile.ts'
import { setProposal } from '#store/drafts.ts'
import { ownOrganKey } from '#store/own-organ.ts'
import { loadSettings } from '#store/settings.ts'
import type { FileReading } from '#worker/tasks.ts'
import { fail, success } from './answers.ts'
import { createMeetingYears } from './meeting-years.ts'
import { hostFailures, proposalWarnings } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'
import { storedReadingOptions } from './reading-options.ts'

type ProposalHandlers = Pick<Handlers, 'proposal.read' | 'proposal.attach' | 'card.meetingYears'>

type Text = { file: string | null; text: string; source: string; documents: number }

/** What the cases answer. */
export function proposalHandlers(context: HostContext): ProposalHandlers {
  const { store, emit } = context
  const meetingYears = createMeetingYears(store)
  return {
    'proposal.read': async (input) => {
      const read =
        'fileId' in input ? await readFile(context, input.fileId) : success(readText(context, input.text))
      if (!read.ok) return read
      const { file, text, source, documents } = read.value
      if (text.trim() === '') return fail(hostFailures.proposalEmpty)
      const { proposal, facts } = readProposal(file, text, source)
      const organ = loadSettings(store).settings.office.organ ?? (ownOrganKey(store) || null)
      const warnings = [
        ...(documents > 1 ? [proposalWarnings.several(documents, file ?? '')] : []),
        ...(proposal.points.length === 0 ? [proposalWarnings.noPoints] : []),
      ]
      return success({ proposal, facts, part: partInCase(facts, organ), warnings })
    },
    'card.meetingYears': async ({ meeting }) => {
      const key = meetingKey(meeting)
      const years = key === null ? undefined : meetingYears().get(key)
      return success({ years: [...(years ?? [])].toSorted((a, b) => a - b) })
    },
    'proposal.attach': ({ draftId, proposal }) => {
      if (!setProposal(store, draftId, proposal)) return fail(hostFailures.draftMissing)
      emit({ type: 'changed', what: 'drafts' })
      return success({})
    },
  }
}

function readText({ store }: HostContext, pasted: string): Text {
  const { profile } = loadSettings(store).settings
  const { text, source } = parseReply(pasted, parserProfile(profile))
  return { file: null, text, source: source.text, documents: 1 }
}

/** The first document of a file that can be read. */
async function readFile({ store, files, worker }: HostContext, fileId: string): Promise<Result<Text>> {
  const known = files.resolve(fileId)
  if (known === null) return fail(hostFailures.fileMissing)
  const readings: FileReading[] = []
  const answer = await worker.run(
    'read-file',
    { path: known.path, name: known.name, ...storedReadingOptions(store) },
    { onPart: (part) => void readings.push(...part) },
  )
  if (!answer.ok) return answer
  const good = readings.find((reading) => reading.ok)
  const [first] = readings
  if (good?.ok === true) {
    const { reply } = good
    return success({
      file: good.file,
      text: reply.text,
      source: reply.source.text,
      documents: readings.length,
    })
  }
  return fail(first?.ok === false ? first.error : hostFailures.proposalEmpty)
}
