import { beforeEach, expect, test } from 'vitest'
import {
  dismissNotice,
  notify,
  notifyFailure,
  notifyUndoable,
  undoNewest,
  useNotices,
} from '#renderer/ui/notify.ts'

const shown = () => useNotices.getState().notices.map((notice) => [notice.tone, notice.text])

beforeEach(() => {
  useNotices.setState({ notices: [] })
})

test('at most three notices stand at once and the same text stands once', () => {
  for (const text of ['一', '二', '三', '二', '四']) notify('done', text)
  expect(shown()).toEqual([
    ['done', '三'],
    ['done', '二'],
    ['done', '四'],
  ])
})

test('what can be taken back carries the button for it', () => {
  const undone: string[] = []
  notifyUndoable('已删除“甲”。', () => undone.push('甲'))
  const action = useNotices.getState().notices[0]?.action
  action?.run()
  expect([action?.label, undone]).toEqual(['撤销', ['甲']])
})

test('the key takes back the newest deletion first, each once', () => {
  const undone: string[] = []
  notifyUndoable('已删除“甲”。', () => undone.push('甲'))
  notifyUndoable('已删除“乙”。', () => undone.push('乙'))
  notify('done', '导入完成。', { label: '查看范文库', run: () => undone.push('查看') })
  expect([undoNewest(), undoNewest(), undoNewest(), undone]).toEqual([true, true, false, ['乙', '甲']])
  expect(shown()).toEqual([['done', '导入完成。']])
})

test('a failure is told in its own words, what the clerk cancelled is not', () => {
  notifyFailure({ code: 'cancelled', message: '已取消' })
  notifyFailure({ code: 'disk-full', message: '磁盘已满' })
  expect(shown()).toEqual([['failure', '磁盘已满']])
})

test('a closed notice goes and the others stay', () => {
  const first = notify('done', '一')
  notify('warning', '二')
  dismissNotice(first)
  expect(shown()).toEqual([['warning', '二']])
})
