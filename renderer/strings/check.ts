import type { Finding } from '#contract/finding.ts'

/** Words of 核查. */
export const checking = {
  region: '核查结果',
  running: '正在核查',
  again: '重新核查',
  groups: { error: '须改正', warning: '请核对', hint: '提示' } satisfies Record<Finding['severity'], string>,
  groupHead: (name: string, n: number) => `${name} ${n.toLocaleString('zh-CN')} 处`,
  show: '定位',
  showHint: (quote: string) => (quote === '' ? '在稿纸上定位' : `在稿纸上定位“${quote}”`),
  change: '建议改为',
  takeOut: '建议删去',
  nothing: '没有发现问题',
  checked: '已核查：',
  checkedThings: [
    '范文库中其他答复的姓名和单位',
    '标题的会议、编号和提案、建议字样',
    '称呼、人称与办件卡',
    '案由与办件卡',
    '成文日期与届次',
    '括号和引号',
    '一级标题的序号',
    '待补的内容',
  ],
  listJoiner: '、',
  listEnd: '。',
} as const
