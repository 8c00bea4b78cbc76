import { againstCard } from './against-card.ts'
import { alteredMarks } from './as-printed.ts'
import { missingAttachments, unmentionedAttachments } from './attachments.ts'
import { wrongBodies } from './body-name.ts'
import { unevenBrackets } from './brackets.ts'
import type { Rule } from './checked.ts'
import { missingParts } from './completeness.ts'
import { wrongContacts } from './contact.ts'
import { brokenCourtesies } from './courtesy.ts'
import { doubtfulDates, missingDates } from './dates.ts'
import { dateAgainstDeadline } from './deadline.ts'
import { wrongHonorifics } from './honorific.ts'
import { wrongKinds } from './item-kind.ts'
import { figuresAgainstLibrary, figuresTwice } from './ledger.ts'
import { leftoverNames } from './leftover-name.ts'
import { leftoverSubjects, leftoverTopics } from './leftover-subject.ts'
import { lowerNumberingGaps, numberingStyle } from './levels.ts'
import { numeralSlips } from './lexicon/numerals.ts'
import { punctuationSlips } from './lexicon/punctuation.ts'
import { wordingSlips } from './lexicon/wording.ts'
import { wrongMeetings, wrongNumbers } from './meeting-and-number.ts'
import { likelyMisprints } from './misprint.ts'
import { numberingGaps } from './numbering.ts'
import { wrongOrgans, wrongSelfWords } from './organ.ts'
import { otherItems, otherMeetings } from './other-mentions.ts'
import { otherPlaces } from './other-place.ts'
import { ownMisprints } from './own-misprint.ts'
import { ownWords } from './own-words.ts'
import { pageFormSlips } from './page-form.ts'
import { patternRules } from './patterns.ts'
import { leftoverPlaces, wrongLevels } from './place.ts'
import { mixedPublicity, privateDetails } from './private-details.ts'
import { wrongPronouns } from './pronoun.ts'
import { staleTimes, unconfirmedFacts } from './relative-time.ts'
import { repeatedParagraphs } from './repeated-paragraph.ts'
import { resultAgainstText } from './result-wording.ts'
import { wrongSalutations } from './salutation.ts'
import { brokenSequences } from './sequences.ts'
import { mixedStyles } from './style.ts'
import { doubledAbouts, wrongSubjects } from './subject.ts'
import { thinAnswers, unansweredPoints } from './unanswered.ts'
import { unfilledSlots } from './unfilled.ts'
import { misprintedTerms } from './usual-term.ts'
import { doubtfulYears, expiredRules } from './years.ts'

/** Every rule. Of two that mean the same place, the graver is told, of two as grave the one that stands first. */
export const rules: readonly Rule[] = [
  { id: 'leftover-name', severity: 'error', run: leftoverNames },
  { id: 'salutation', severity: 'error', run: wrongSalutations },
  { id: 'meeting', severity: 'error', run: wrongMeetings },
  { id: 'number', severity: 'error', run: wrongNumbers },
  { id: 'kind', severity: 'error', run: wrongKinds },
  { id: 'honorific', severity: 'error', run: wrongHonorifics },
  { id: 'body', severity: 'error', run: wrongBodies },
  { id: 'subject', severity: 'error', run: wrongSubjects },
  { id: 'leftover-subject', severity: 'error', run: leftoverSubjects },
  { id: 'organ', severity: 'error', run: wrongOrgans },
  { id: 'leftover-place', severity: 'error', run: leftoverPlaces },
  { id: 'contact', severity: 'error', run: wrongContacts },
  { id: 'card-field', severity: 'error', run: againstCard },
  { id: 'unfilled', severity: 'error', run: unfilledSlots },
  { id: 'private-detail', severity: 'error', run: privateDetails },
  { id: 'own-word', severity: 'warning', inParagraph: ownWords },
  { id: 'place-level', severity: 'warning', run: wrongLevels },
  { id: 'other-place', severity: 'warning', run: otherPlaces },
  { id: 'self-word', severity: 'warning', run: wrongSelfWords },
  { id: 'other-number', severity: 'warning', run: otherItems },
  { id: 'other-meeting', severity: 'warning', run: otherMeetings },
  { id: 'leftover-topic', severity: 'warning', run: leftoverTopics },
  { id: 'result', severity: 'warning', run: resultAgainstText },
  { id: 'deadline', severity: 'warning', run: dateAgainstDeadline },
  { id: 'attachment', severity: 'warning', run: missingAttachments },
  { id: 'publicity', severity: 'warning', run: mixedPublicity },
  { id: 'unanswered', severity: 'warning', run: unansweredPoints },
  { id: 'unconfirmed', severity: 'warning', run: unconfirmedFacts },
  { id: 'year', severity: 'warning', run: doubtfulYears },
  { id: 'figure', severity: 'warning', run: figuresAgainstLibrary },
  { id: 'doubled-about', severity: 'warning', run: doubledAbouts },
  { id: 'date-missing', severity: 'warning', run: missingDates },
  { id: 'date', severity: 'warning', run: doubtfulDates },
  { id: 'pronoun', severity: 'warning', run: wrongPronouns },
  { id: 'brackets', severity: 'warning', run: unevenBrackets },
  {
    id: 'numbering',
    severity: 'warning',
    run: (checked) => [...numberingGaps(checked), ...lowerNumberingGaps(checked)],
  },
  { id: 'sequence', severity: 'warning', run: brokenSequences },
  { id: 'courtesy', severity: 'warning', run: brokenCourtesies },
  ...patternRules([...wordingSlips, ...punctuationSlips, ...numeralSlips]),
  { id: 'thin-answer', severity: 'hint', run: thinAnswers },
  { id: 'attachment-unnamed', severity: 'hint', run: unmentionedAttachments },
  { id: 'expired', severity: 'hint', run: expiredRules },
  { id: 'repeated', severity: 'hint', run: repeatedParagraphs },
  { id: 'relative-time', severity: 'hint', run: staleTimes },
  { id: 'figure-twice', severity: 'hint', run: figuresTwice },
  { id: 'likely-misprint', severity: 'hint', inParagraph: likelyMisprints },
  { id: 'own-misprint', severity: 'hint', run: ownMisprints },
  { id: 'term-misprint', severity: 'hint', inParagraph: misprintedTerms },
  { id: 'incomplete', severity: 'hint', run: missingParts },
  { id: 'page-form', severity: 'hint', run: pageFormSlips },
  { id: 'number-style', severity: 'hint', run: numberingStyle },
  { id: 'mixed-style', severity: 'hint', run: mixedStyles },
  { id: 'as-printed', severity: 'hint', run: alteredMarks },
]
