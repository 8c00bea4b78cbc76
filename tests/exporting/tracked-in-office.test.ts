import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { seedReplies } from '#build/mine-seeds.ts'
import { compareTexts } from '#domain/comparing/compare.ts'
import { trackChanges } from '#domain/comparing/tracked.ts'
import { writeTrackedDocx } from '#exporting/tracked-docx.ts'
import { editCharacters, plantPair } from '../domain/comparing/planted.ts'
import { hasProgram } from './printed-pages.ts'
import { settleByOffice } from './settled-by-office.ts'

const folder = await mkdtemp(join(tmpdir(), 'nifu-settled-'))
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

test.skipIf(!hasProgram('soffice', '--version'))(
  'CMP-9: in LibreOffice a comparison is the new text when its changes are accepted, the old one when they are rejected',
  async () => {
    const [first = '', second = '', third = ''] = seedReplies().map(({ text }) => text)
    const planted = [plantPair(3), plantPair(4, { edit: editCharacters })]
    const pairs = [
      ...planted.map(({ a, b }) => ({ a: a.trimEnd(), b: b.trimEnd() })),
      { a: first, b: second },
      { a: third, b: second },
      // Text put in at the end of a paragraph, and an empty paragraph or a sentence at the start of the next.
      { a: second, b: third.replaceAll('\n', '\n\n') },
      { a: '联系人：王\n丙丁。', b: '联系人：王小明\n另有新句在此。丙丁。' },
    ]
    const documents = pairs.map(({ a, b }) =>
      writeTrackedDocx(trackChanges(compareTexts(a, b)), { at: '2024-04-30T08:00:00Z', title: '比较' }),
    )
    expect(await settleByOffice(folder, documents)).toEqual(
      pairs.map(({ a, b }) => ({ accepted: b, rejected: a })),
    )
  },
  240_000,
)
