import { expect, test } from 'vitest'
import { stalenessText } from '#renderer/features/templates/staleness-text.ts'

const newer = { reason: 'newer-variant', since: '2022-07-05', newerId: '新' } as const

test('why a template may be out of date is told in a sentence', () => {
  expect([
    stalenessText(newer, { firstUse: '2024-04-02', lastUse: '2024-04-30' }),
    stalenessText(newer, { firstUse: '2021-01-02', lastUse: '2024-04-30' }),
    stalenessText(newer, null),
    stalenessText({ reason: 'old-values', since: '2021', newerId: null }, null),
    stalenessText({ reason: 'long-unused', since: '2019-04-05', newerId: null }, null),
  ]).toEqual([
    '已有更新的说法（2024年4月起）。这一条最近一次使用是2022年7月5日。',
    '另有更新的说法（最近用于2024年4月30日）。这一条最近一次使用是2022年7月5日。',
    '另有更新的说法（最近用于—）。这一条最近一次使用是2022年7月5日。',
    '固定文字里最新的年份是2021年，所述情况可能已经变化，引用前请核对。',
    '最近一次使用是2019年4月5日，此后的答复没有再用。',
  ])
})
