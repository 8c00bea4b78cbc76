import { grouped } from './number.ts'

/** Words of the editing field and of what floats over it. */
export const editorStrings = {
  label: '答复正文',
  ghost: {
    announce: (text: string, organ: string | null) =>
      organ === null ? `推荐：${text}` : `推荐（外单位：${organ}）：${text}`,
    foreign: '外单位',
    more: (characters: number) => `+${grouped(characters)}`,
    keys: 'Tab 采用 · Ctrl+→ 一句 · Esc 收起',
  },
  origin: {
    kinds: { typed: '自拟', library: '套语和范文', card: '办件卡' },
    template: (name: string, date: string) => `模板“${name}”（最近用于 ${date}）`,
    reply: (file: string, date: string) => `${file}（${date}）`,
  },
  page: (number: number) => `第 ${grouped(number)} 页`,
  sameFilled: (count: number) => `另有 ${grouped(count)} 处同名空位已一并填写，按 Ctrl+Z 可撤销`,
  picturesLeft: (count: number) => `粘贴的内容里有 ${grouped(count)} 张图片，答复正文不放图片，已略去`,
  walk: (slots: number) => `Tab 填空位 · ${grouped(slots)} 处`,
  mark: {
    missing: '待补',
    unconfirmed: '待核',
    missingHint: (slot: string) => (slot === '' ? '直接输入即可替换' : `请填写${slot}，直接输入即可替换`),
    unconfirmedHint: '来自旧稿，请核对',
    confirm: '无误',
    confirmKeys: 'Ctrl+Enter',
    next: '下一处',
    nextKeys: 'F8',
  },
} as const
