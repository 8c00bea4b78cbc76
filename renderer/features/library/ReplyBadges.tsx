import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { Warning } from '#contract/reply.ts'
import { common } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'

const words = library.table.badges

export interface BadgeFacts {
  organ: string | null
  warnings: readonly Warning[]
  isForeign: boolean
  isNewest: boolean
  isCorrected: boolean
  versionCount: number
}

function Badge({ kind, hint, children }: { kind: string; hint?: string; children: ReactNode }) {
  const badge = <span className={`badge badge-${kind}`}>{children}</span>
  return hint === undefined ? badge : <Tooltip title={hint}>{badge}</Tooltip>
}

/** What is special about a reply, each in a word. */
export function ReplyBadges({ facts }: { facts: BadgeFacts }) {
  return (
    <>
      {facts.isForeign && (
        <Badge
          kind="foreign"
          hint={facts.organ === null ? words.foreignUnknown : words.foreignHint(facts.organ)}
        >
          {words.foreign}
        </Badge>
      )}
      {!facts.isNewest && (
        <Badge kind="older" hint={words.olderHint}>
          {words.older}
        </Badge>
      )}
      {facts.isNewest && facts.versionCount > 1 && (
        <Badge kind="versions">{words.versions(facts.versionCount)}</Badge>
      )}
      {facts.isCorrected && <Badge kind="corrected">{words.corrected}</Badge>}
      {facts.warnings.length > 0 && (
        <Badge kind="warned" hint={facts.warnings.map((warning) => warning.message).join(common.semicolon)}>
          {words.warnings(facts.warnings.length)}
        </Badge>
      )}
    </>
  )
}
