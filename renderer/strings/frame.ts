import type { Place } from '#renderer/ui/navigation.ts'

/** Words of the frame: the rail, the bars and what the whole page says. */
export const frame = {
  navigation: '主要页面',
  places: {
    desk: '工作台',
    library: '范文库',
    templates: '模板',
    settings: '设置',
    draft: '在写',
  } satisfies Record<Place, string>,
  documentTitle: (place: string) => `${place} - 拟复`,
  keys: '快捷键',
  find: '查找（Ctrl+K）',
  keysLabel: '快捷键 F1',
  status: '状态栏',
  counts: {
    replies: (n: number) => `范文 ${n.toLocaleString('zh-CN')} 份`,
    templates: (n: number) => `模板 ${n.toLocaleString('zh-CN')} 个`,
    drafts: (n: number) => `草稿 ${n.toLocaleString('zh-CN')} 份`,
  },
  libraryName: (name: string) => `数据文件夹：${name}`,
  offline: '本机运行，不联网',
  drop: { title: '松开鼠标，导入范文库', detail: '可以是文件，也可以是整个文件夹。原文件不会被改动。' },
  lost: '与本机服务的连接断了，正在重新连接。此时的改动还没有保存，请不要关闭本页。',
  refused: '本页的通行凭证已失效。请回到启动拟复的窗口，用那里给出的地址重新打开。',
  broken: {
    title: '这一页没能显示出来',
    detail: '已保存的内容不受影响。请重新打开这一页；再次出现时请重新启动拟复。',
    reopen: '重新打开',
  },
  closed: {
    title: '请从拟复打开本页',
    detail: '为了不让别的程序读到您的范文和草稿，本页需要启动时给出的通行凭证，直接输入地址是打不开的。',
    steps: [
      '回到启动拟复的窗口，找到以 http://127.0.0.1 开头的地址。',
      '把整个地址（包括 # 号后面的部分）复制到浏览器的地址栏。',
      '如果那个窗口已经关闭，请重新启动拟复，它会自动打开本页。',
    ],
  },
  notices: '消息',
} as const
