import { beforeEach, expect, test, vi } from 'vitest'
import { emptyReply, noCorrections } from '#contract/reply.ts'
import type { Corrections, LibraryReply } from '#contract/reply.ts'
import { createFakeHost } from '#tests/renderer/fake-host.ts'

const text = '一、办理情况'
const asRead: LibraryReply['reply'] = { ...emptyReply(), signer: '甲某', organ: '某局' }
let corrections: Corrections = noCorrections

function replyNow(): LibraryReply {
  const { signer = asRead.signer, organ = asRead.organ } = corrections.fields
  return {
    id: 'r',
    text,
    paragraphs: [{ start: 0, end: 6, part: 'paragraph', level: 0 }],
    reply: { ...asRead, signer, organ },
    places: [],
    warnings: [],
    file: 'r.txt',
    alsoAs: [],
    format: 'txt',
    encoding: null,
    importedAtMs: 0,
    corrections,
    versions: [],
    isNewest: true,
    isForeign: false,
  }
}

const host = createFakeHost({
  'library.get': replyNow,
  'library.correct': (input) => {
    corrections = input.corrections
    return replyNow()
  },
})
vi.stubGlobal('window', { host })
const { confirmField, correctField, correctPart, revertField } =
  await import('#renderer/features/library/correct-reply.ts')
const { undoNewest, useNotices } = await import('#renderer/ui/notify.ts')

beforeEach(() => {
  corrections = noCorrections
  host.asked.length = 0
  useNotices.setState({ notices: [] })
})

const told = () => useNotices.getState().notices.map((notice) => notice.text)

test('corrections that follow each other all stay, and are taken back one by one', async () => {
  await correctField('r', 'signer', '乙某')
  await correctField('r', 'organ', '某委')
  expect(corrections.fields).toEqual({ signer: '乙某', organ: '某委' })
  expect(undoNewest()).toBe(true)
  await vi.waitFor(() => expect(corrections.fields).toEqual({ signer: '乙某' }))
  expect(undoNewest()).toBe(true)
  await vi.waitFor(() => expect(corrections.fields).toEqual({}))
})

test('a field that is left as it was corrects nothing', async () => {
  await correctField('r', 'signer', '甲某')
  expect([host.asked.map((one) => one.name), told()]).toEqual([['library.get'], []])
})

test('a field that was read without certainty is confirmed as it is', async () => {
  await confirmField('r', 'organ')
  expect([corrections.fields, told()]).toEqual([{ organ: '某局' }, ['答复机关已核对。']])
})

test('what was read stands again, and even that can be taken back', async () => {
  await correctField('r', 'signer', '乙某')
  await revertField('r', 'signer')
  expect(corrections.fields).toEqual({})
  undoNewest()
  await vi.waitFor(() => expect(corrections.fields).toEqual({ signer: '乙某' }))
})

test('a paragraph becomes another part and what it was again', async () => {
  const [paragraph] = replyNow().paragraphs
  await correctPart(replyNow(), paragraph!, { part: 'heading', level: 2 })
  expect([corrections.parts, told()]).toEqual([
    [{ text, part: 'heading', level: 2 }],
    ['已把这一段改为二级标题。'],
  ])
  await correctPart(replyNow(), paragraph!, null)
  expect(corrections.parts).toEqual([])
})

test('what cannot be stored is said in the words of the host and offers nothing to take back', async () => {
  host.failNext('library.correct', { code: 'disk-full', message: '磁盘已满，更正没有保存。' })
  await correctField('r', 'signer', '乙某')
  expect([told(), undoNewest(), corrections]).toEqual([['磁盘已满，更正没有保存。'], false, noCorrections])
})
