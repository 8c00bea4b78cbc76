import type { Card } from '#contract/draft.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { longDate } from '#renderer/strings/common.ts'
import { dueDates } from './calendar.ts'
import { useProfile } from './use-profile.ts'

const words = caseStrings.due

/** The deadlines that the profile gives for the day of being handed over; one press fills it in. */
export function DueChoices({ card, onChange }: { card: Card; onChange: (card: Card) => void }) {
  const profile = useProfile()
  const choices = profile === null ? [] : dueDates(card, profile.deadlines)
  if (choices.length === 0 || choices.some(({ date }) => date === card.deadline)) return null
  return (
    <div className="case-due">
      {choices.map(({ kind, months, date }) => {
        const text = words[kind](months, longDate(date))
        return (
          <button
            key={kind}
            type="button"
            className="case-link"
            aria-label={words.take(text)}
            onClick={() => {
              onChange({ ...card, deadline: date })
            }}
          >
            {text}
          </button>
        )
      })}
    </div>
  )
}
