import { grouped } from './number.ts'

/** Words of searching and replacing in the draft. */
export const findStrings = {
  title: '查找与替换',
  find: '查找',
  findPlaceholder: '在正文中查找',
  replacement: '替换为',
  replacementPlaceholder: '替换为（留空即删除）',
  next: '下一处（回车、F3）',
  previous: '上一处（Shift+回车、Shift+F3）',
  close: '关闭（Esc）',
  expand: '替换（Ctrl+H）',
  ignoresWidth: '全角半角视为相同',
  ignoresWidthShort: '全=半',
  ignoresCase: '大小写视为相同',
  ignoresCaseShort: 'Aa',
  at: (place: number, count: number) => `${grouped(place)}/${grouped(count)}`,
  nothing: '没有找到',
  replaceOne: '替换',
  replaceAll: '全部替换…',
  preview: (count: number) => `将替换 ${grouped(count)} 处，可先逐处取舍`,
  uncut: (count: number) => `另有 ${grouped(count)} 处在待补空位之内，不替换`,
  confirm: (count: number) => `替换 ${grouped(count)} 处`,
  back: '返回',
  goTo: '到这一处',
  replaced: (count: number) => `已替换 ${grouped(count)} 处，按 Ctrl+Z 可一次撤销`,
  moreRows: (count: number) => `还有 ${grouped(count)} 处未列出，也会替换`,
} as const
