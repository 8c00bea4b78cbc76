import { beforeEach, expect, test, vi } from 'vitest'
import { createFakeHost } from '#tests/renderer/fake-host.ts'

const host = createFakeHost({
  'templates.changeMany': ({ templateIds }) => ({ editIds: templateIds.map((id) => `改${id}`) }),
  'templates.undoMany': () => ({}),
})
vi.stubGlobal('window', { host })
const { chooseTemplate, decideChosen } = await import('#renderer/features/templates/bulk.ts')
const { undoLastChange } = await import('#renderer/features/templates/change-template.ts')
const { useTemplates } = await import('#renderer/features/templates/templates-store.ts')
const { useNotices } = await import('#renderer/ui/notify.ts')

const tree = ['甲', '乙', '丙', '丁']
const chosen = () => [...useTemplates.getState().chosen]

beforeEach(() => {
  host.asked.length = 0
  useNotices.setState({ notices: [] })
  useTemplates.setState({ changes: [], chosen: new Set(), lastChosen: null })
})

test('pressed ones are chosen and let go; with Shift all between are', () => {
  chooseTemplate(tree, '乙', false)
  chooseTemplate(tree, '丁', true)
  const range = chosen()
  chooseTemplate(tree, '丙', false)
  expect([range, chosen()]).toEqual([
    ['乙', '丙', '丁'],
    ['乙', '丁'],
  ])
})

test('the chosen are decided in one request, told in one notice and taken back in one step', async () => {
  chooseTemplate(tree, '甲', false)
  chooseTemplate(tree, '乙', false)
  await decideChosen(chosen(), 'kept')
  expect([chosen(), useNotices.getState().notices.map(({ text }) => text)]).toEqual([[], ['已保留 2 个模板']])
  expect(undoLastChange()).toBe(true)
  await vi.waitFor(() => expect(host.asked).toHaveLength(2))
  expect(host.asked).toEqual([
    { name: 'templates.changeMany', input: { templateIds: ['甲', '乙'], state: 'kept' } },
    { name: 'templates.undoMany', input: { editIds: ['改甲', '改乙'] } },
  ])
})

test('when the host refuses, the chosen stay chosen', async () => {
  chooseTemplate(tree, '甲', false)
  host.failNext('templates.changeMany', { code: 'not-found', message: '模板已经不在。' })
  await decideChosen(chosen(), 'rejected')
  expect([chosen(), useTemplates.getState().changes]).toEqual([['甲'], []])
})
