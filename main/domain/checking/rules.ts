import { alteredMarks } from './as-printed.ts'
import { wrongBodies } from './body-name.ts'
import { unevenBrackets } from './brackets.ts'
import type { Rule } from './checked.ts'
import { doubtfulDates, missingDates } from './dates.ts'
import { wrongHonorifics } from './honorific.ts'
import { wrongKinds } from './item-kind.ts'
import { leftoverNames } from './leftover-name.ts'
import { wrongMeetings, wrongNumbers } from './meeting-and-number.ts'
import { numberingGaps } from './numbering.ts'
import { wrongPronouns } from './pronoun.ts'
import { wrongSalutations } from './salutation.ts'
import { doubledAbouts, wrongSubjects } from './subject.ts'
import { unfilledSlots } from './unfilled.ts'

/** Every rule. Of two that mean the same place, the one that stands first is told. */
export const rules: readonly Rule[] = [
  { id: 'leftover-name', severity: 'error', run: leftoverNames },
  { id: 'salutation', severity: 'error', run: wrongSalutations },
  { id: 'meeting', severity: 'error', run: wrongMeetings },
  { id: 'number', severity: 'error', run: wrongNumbers },
  { id: 'kind', severity: 'error', run: wrongKinds },
  { id: 'honorific', severity: 'error', run: wrongHonorifics },
  { id: 'body', severity: 'error', run: wrongBodies },
  { id: 'subject', severity: 'error', run: wrongSubjects },
  { id: 'unfilled', severity: 'error', run: unfilledSlots },
  { id: 'doubled-about', severity: 'warning', run: doubledAbouts },
  { id: 'date-missing', severity: 'warning', run: missingDates },
  { id: 'date', severity: 'warning', run: doubtfulDates },
  { id: 'pronoun', severity: 'warning', run: wrongPronouns },
  { id: 'brackets', severity: 'warning', run: unevenBrackets },
  { id: 'numbering', severity: 'warning', run: numberingGaps },
  { id: 'as-printed', severity: 'hint', run: alteredMarks },
]
