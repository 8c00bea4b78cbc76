import { beforeEach, expect, test, vi } from 'vitest'
import { createFakeHost } from '#tests/renderer/fake-host.ts'

const host = createFakeHost({
  'templates.change': ({ templateId }) => ({ editId: `改${templateId}`, templateId: `新${templateId}` }),
  'templates.undoMany': () => ({}),
  'templates.changeMany': ({ templateIds }) => ({ editIds: templateIds.map((id) => `改${id}`) }),
})
vi.stubGlobal('window', { host })
const { anchorOf, changeTemplate, undoLastChange } = await import(
  '#renderer/features/templates/change-template.ts'
)
const { useTemplates } = await import('#renderer/features/templates/templates-store.ts')
const { useNavigation } = await import('#renderer/ui/navigation.ts')
const { useNotices } = await import('#renderer/ui/notify.ts')

const rename = { kind: 'name', name: '收悉句' } as const

beforeEach(() => {
  host.asked.length = 0
  useNotices.setState({ notices: [] })
  useTemplates.setState({ changes: [], expectedId: null })
  useNavigation.setState({ templateId: null })
})

test('a change follows its template to the new id and is taken back from its notice', async () => {
  useNavigation.setState({ templateId: '甲' })
  expect(await changeTemplate('甲', rename, '已改名')).toBe(true)
  expect(useNavigation.getState().templateId).toBe('新甲')
  expect(useTemplates.getState().expectedId).toBe('新甲')

  useNotices.getState().notices[0]?.action?.run()
  await vi.waitFor(() => expect(useNavigation.getState().templateId).toBe('甲'))
  expect(host.asked.at(-1)).toEqual({ name: 'templates.undoMany', input: { editIds: ['改甲'] } })
  expect(useTemplates.getState().changes).toEqual([])
})

test('another template that is shown stays shown', async () => {
  useNavigation.setState({ templateId: '乙' })
  await changeTemplate('甲', rename, '已改名')
  expect(useNavigation.getState().templateId).toBe('乙')
})

test('changes are taken back one after the other, the newest first', async () => {
  await changeTemplate('甲', rename, '一')
  await changeTemplate('乙', rename, '二')
  expect([undoLastChange(), undoLastChange(), undoLastChange()]).toEqual([true, true, false])
  await vi.waitFor(() => expect(host.asked).toHaveLength(4))
  expect(host.asked.slice(2).map(({ input }) => input)).toEqual([{ editIds: ['改乙'] }, { editIds: ['改甲'] }])
})

test('one notice at a time tells of changes', async () => {
  await changeTemplate('甲', rename, '一')
  await changeTemplate('乙', rename, '二')
  expect(useNotices.getState().notices.map(({ text }) => text)).toEqual(['二'])
})

test('a change that the host refuses is told and leaves nothing to take back', async () => {
  host.failNext('templates.change', { code: 'bad-request', message: '这一步没有完成。' })
  expect(await changeTemplate('甲', rename, '已改名')).toBe(false)
  expect(useNotices.getState().notices.map(({ text }) => text)).toEqual(['这一步没有完成。'])
  expect(useTemplates.getState().changes).toEqual([])
})

test('an anchor names the places of a template, of very many an even choice', () => {
  const occurrences = Array.from({ length: 450 }, (_, index) => ({
    file: '',
    replyId: `复${index}`,
    date: null,
    start: index,
    end: index + 5,
    text: '',
    values: {},
  }))
  const anchor = anchorOf({ id: '甲', occurrences })
  expect([anchor.templateId, anchor.places.length, anchor.places[0], anchor.places[1]]).toEqual([
    '甲',
    150,
    { replyId: '复0', start: 0, end: 5 },
    { replyId: '复3', start: 3, end: 8 },
  ])
})
