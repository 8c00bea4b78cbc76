import { emptyCard } from '#contract/draft.ts'
import type { TemplateSummary } from '#contract/template-list.ts'
import { withKind } from '#renderer/features/case/card-fields.ts'
import { standardStructure, structuresOf, usualStructure } from '#renderer/features/case/structures.ts'
import { expect, test } from 'vitest'

function summary(
  id: string,
  name: string,
  uses: number,
  kind: TemplateSummary['kind'] = 'structure',
): TemplateSummary {
  return {
    id,
    name,
    uses,
    kind,
    part: 'whole',
    firstUse: null,
    lastUse: null,
    occurrences: uses,
    state: 'new',
    origin: 'mined',
    isEdited: false,
    staleness: null,
    variants: 0,
  }
}

const templates = [
  summary('p', '最后，我们感谢', 9, 'passage'),
  summary('a', '建议答复', 2),
  summary('b', '提案答复（旧）', 3),
  summary('c', '提案答复', 5),
  summary('d', '议案答复', 1),
]

test('a case begins with the structure that its kind most often had, a single reply being no habit', () => {
  const structures = structuresOf(templates)
  expect(structures.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd'])
  const chosen = (['提案', '建议', '议案'] as const).map((kind) =>
    usualStructure(structures, withKind(emptyCard, kind)),
  )
  expect(chosen).toEqual(['c', 'a', standardStructure])
})
