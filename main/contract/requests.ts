import type { z } from 'zod'
import { appRequests } from './requests/app.ts'
import { libraryRequests } from './requests/library.ts'
import { templateRequests } from './requests/templates.ts'
import { draftRequests } from './requests/drafts.ts'
import { proposalRequests } from './requests/proposals.ts'
import { suggestingRequests } from './requests/suggesting.ts'
import { comparingRequests } from './requests/comparing.ts'
import { checkingRequests } from './requests/checking.ts'
import { issuingRequests } from './requests/issuing.ts'
import { settingsRequests } from './requests/settings.ts'
import type { RequestTable } from './requests/table.ts'

/**
 * Everything the page may ask of the host. Files are named by ids that the transport handed out
 * (`fileIds` for reading, `targetId` for writing), never by paths.
 */
export const requests = {
  ...appRequests,
  ...libraryRequests,
  ...templateRequests,
  ...draftRequests,
  ...proposalRequests,
  ...suggestingRequests,
  ...comparingRequests,
  ...checkingRequests,
  ...issuingRequests,
  ...settingsRequests,
} as const satisfies RequestTable

export type Requests = typeof requests
export type RequestName = keyof Requests
/** What a caller writes (defaults may be left out) and what a handler receives (defaults filled in). */
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>
export type HandlerInput<N extends RequestName> = z.output<Requests[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>
