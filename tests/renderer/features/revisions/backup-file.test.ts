import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import { backupText, readBackup } from '#renderer/features/revisions/backup-file.ts'
import { paragraph } from '#tests/store/library.ts'

const backup = {
  card: { ...emptyCard, subject: '关于路灯的建议' },
  blocks: [paragraph('已增设。')],
  state: 'reviewing' as const,
  proposal: { file: null, title: null, text: '建议增设。', points: [] },
  savedAtMs: 5,
}

test('a backup comes back as it was saved', () => {
  expect(readBackup(backupText(backup))).toEqual({ format: 'nifu-draft-1', ...backup })
})

test.each(['', '{}', '[1]', 'no json', JSON.stringify({ ...backup, format: 'other' })])(
  '%j is no backup',
  (text) => {
    expect(readBackup(text)).toBeNull()
  },
)
