import type { Suggestion } from '#contract/suggestion.ts'
import { grouped } from './number.ts'

/** Words of what is offered at the caret and of searching there. */
export const suggestStrings = {
  reasons: {
    continues: '接着上文',
    follows: '旧稿中常接在上一段之后',
    form: '本单位固定写法',
    subject: '案由相近',
  } satisfies Record<Suggestion['reason'], string>,
  foreign: '外单位',
  foreignHint: (organ: string) => `${organ}的文稿，其中的数字、单位和姓名须逐一核对`,
  newer: (date: string) => `有更新的说法（${date}）`,
  newerShow: '对照',
  newerHide: '收起对照',
  newerTake: '采用新说法',
  missing: (slot: string) => `〔待补：${slot}〕`,
  /** Which slots of an offered passage have their value and which are to be confirmed; each name once. */
  slots: (filled: readonly string[], open: readonly string[]) =>
    [
      ...(filled.length > 0 ? [`空位已填：${[...new Set(filled)].join('、')}`] : []),
      ...(open.length > 0 ? [`待核 ${grouped(open.length)} 处：${[...new Set(open)].join('、')}`] : []),
    ].join('；'),
  context: '看上下文',
  contextHide: '收起上下文',
  contextChanged: '这段文字在原文中已有改动，下面是原文开头。',
  whole: '看全文',
  paneKeys: '↑ ↓ 选择，回车采用，→ 看上下文，Esc 回到稿纸',
  source: {
    empty: '在“推荐”里点“看全文”，或按 Ctrl+空格 查找范文，这里显示那份答复的原文。',
    take: '取用这一段',
    compare: '与草稿比较',
    taken: '已把这一段插入光标处，可按 Ctrl+Z 撤销。',
    untitled: '未识别标题',
  },
  search: {
    title: '查找套语',
    button: '查找套语',
    keys: 'Ctrl+空格',
    label: '查找套语和范文',
    placeholder: '输入词语、拼音首字母或案由，用空格分开',
    results: '查到的套语和范文',
    passages: '套语',
    offered: '此处的推荐',
    replies: '范文',
    waiting: '正在查找',
    nothing: (query: string) => `没有查到“${query}”。`,
    hint: '可以输入拼音首字母，如 jsjs；几个词之间用空格分开。',
    start: '输入词语即可查找。可以输入拼音首字母，如 jsjs。',
    failed: '这次没有查成，请再试一次。',
    found: (passages: number, replies: number) => `套语 ${grouped(passages)} 条，范文 ${grouped(replies)} 份`,
    help: '↑ ↓ 选择　回车采用　Tab 换组　Esc 返回',
    number: (number: string) => `第${number}号`,
  },
} as const
