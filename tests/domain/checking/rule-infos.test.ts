import { expect, test } from 'vitest'
import { ruleWords } from '#domain/checking/lexicon/rule-words.ts'
import { ruleInfos } from '#domain/checking/rule-infos.ts'
import { rules } from '#domain/checking/rules.ts'
import { generalProfile } from './profile.ts'

test('CHK-0 every rule has a name and a reason, and no other has', () => {
  expect(Object.keys(ruleWords).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  expect(Object.values(ruleWords).filter(({ name, why }) => name === '' || why === '')).toEqual([])
})

test('CHK-31 a rule is told with the level that the office gave it', () => {
  const infos = ruleInfos({ ...generalProfile, checks: { pronoun: 'off' } }, [
    { rule: 'pronoun', kept: 2, fixed: 1 },
  ])
  const { severity, level, kept, fixed, isAlwaysKept } = infos.find(({ id }) => id === 'pronoun')!
  expect([severity, level, kept, fixed, isAlwaysKept]).toEqual(['warning', 'off', 2, 1, false])
})
