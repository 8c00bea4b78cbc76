/** Words that every screen uses, and the spelling of numbers, dates and sizes. */
export const common = {
  product: '拟复',
  cancel: '取消',
  close: '关闭',
  confirm: '确定',
  save: '保存',
  undo: '撤销',
  remove: '删除',
  restore: '恢复',
  retry: '重试',
  search: '搜索',
  clear: '清空',
  next: '下一处',
  previous: '上一处',
  loading: '正在读取',
  none: '—',
  listSeparator: '、',
  semicolon: '；',
  removed: (what: string) => `已删除${what}`,
  restored: (what: string) => `已恢复${what}`,
  quoted: (name: string) => `“${name}”`,
  count: (n: number) => n.toLocaleString('zh-CN'),
  characters: (n: number) => `${n.toLocaleString('zh-CN')} 字`,
  percent: (share: number) => `${Math.round(share * 100)}%`,
  failed: {
    hostGone: '与本机服务的连接断了，刚才的操作没有做成。请看拟复是否还在运行，恢复后再试一次。',
    refused: '本页的通行凭证已经失效，刚才的操作没有做成。请从拟复重新打开本页。',
    badAnswer: '本机服务的答复无法辨认，刚才的操作没有做成。请重新启动拟复后再试。',
    fileGone: (name: string) => `没能读出“${name}”，它可能已被移走、改动或正被别的程序使用。请重新选择。`,
    uploadCancelled: '已取消导入，没有文件进入范文库。',
    unexpected: '出现了没有料到的情况，刚才的操作没有做成。请重试；再次出现时请重新启动拟复。',
  },
} as const

/** 2024-04-30 → 2024年4月30日; null and what is not a date come back as a dash. */
export function longDate(iso: string | null): string {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return match === null ? common.none : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`
}

/** Time of day for today, month and day within the year, else the whole date. Both in local time. */
export function moment(atMs: number, nowMs: number): string {
  const at = new Date(atMs)
  const now = new Date(nowMs)
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  const day = `${at.getMonth() + 1}月${at.getDate()}日`
  if (at.toDateString() === now.toDateString()) return `今天 ${clock}`
  if (at.getFullYear() === now.getFullYear()) return `${day} ${clock}`
  return `${at.getFullYear()}年${day}`
}

/** As `moment`, with seconds for today. */
export function exactMoment(atMs: number, nowMs: number): string {
  const text = moment(atMs, nowMs)
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString()
  return isToday ? `${text}:${String(new Date(atMs).getSeconds()).padStart(2, '0')}` : text
}

/** 4月30日 14:02, of this computer's time. */
export function dayAndClock(atMs: number): string {
  const at = new Date(atMs)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** 4300000 → 4.1 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024).toLocaleString('zh-CN')} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** 75.2 → 1 分 15 秒. */
export function duration(seconds: number): string {
  if (seconds < 1) return '不到 1 秒'
  if (seconds < 60) return `${Math.round(seconds)} 秒`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
}
