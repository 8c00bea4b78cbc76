import type { DraftState } from '#contract/draft.ts'

/** Words of 工作台. */
export const desk = {
  title: '工作台',
  newCase: '新建办件',
  newCaseKey: 'Alt+N',
  search: '搜索案由、编号、提案人',
  columns: {
    subject: '案由',
    number: '编号',
    state: '状态',
    daysLeft: '剩余天数',
    updated: '最后修改',
    actions: '操作',
  },
  states: { drafting: '起草中', reviewing: '核稿中', issued: '已签发' } satisfies Record<DraftState, string>,
  untitled: '未填写案由',
  number: (number: string) => `第${number}号`,
  daysLeft: (days: number) => {
    if (days < 0) return `超期 ${-days} 天`
    return days === 0 ? '今天到期' : `${days} 天`
  },
  deadline: (date: string) => `办理期限：${date}`,
  attention: {
    title: '需要留意',
    findings: (n: number) => `核查 ${n} 项`,
    calm: (n: number) => `共 ${n} 件`,
    more: (n: number) => `另有 ${n} 件临近或超过期限`,
    recovered: (subject: string) => `上次拟复没有正常退出，“${subject}”已恢复`,
    recoveredFrom: (time: string) => `恢复到 ${time} 保存的内容，之后没有存下的改动不超过两秒`,
    goOn: '继续写',
    dismiss: '知道了',
  },
  allStates: '全部',
  joint: '会办',
  group: (n: number) => `同组 ${n} 份`,
  toLead: (lead: string) => `送${lead}`,
  menu: {
    label: (subject: string) => `“${subject}”的操作`,
    item: '并案：另起一件，内容相同',
    members: (n: number) => `联名：每位一份，共 ${n} 份`,
    byProfile: '（本地规则）',
  },
  duplicated: (subject: string) => `已照“${subject}”另起一件。编号、案由、主送要重新填写，其余待核。`,
  duplicatedForEach: (subject: string, n: number) => `“${subject}”已分成 ${n} 份，每位一份。`,
  removed: (subject: string) => `已删除草稿“${subject}”。`,
  restored: (subject: string) => `已恢复草稿“${subject}”。`,
  nothingFound: '没有符合条件的办件。请换一个词，或清空搜索框查看全部。',
  empty: {
    title: '还没有办件',
    line1: '先把往年的答复导入范文库，拟复从中找出反复使用的套语和结构；',
    line2: '再新建办件，写到哪里，合用的原文就推荐到哪里，每一句都能看到出处。',
    samples: '先用样例试一试',
    samplesDetail: '导入随附的五份公开答复',
    import: '导入往年答复',
    hasLibrary: (replies: number, templates: number) =>
      templates === 0
        ? `范文库已有 ${replies} 份答复，正在从中提取模板。`
        : `范文库已有 ${replies} 份答复，提取出 ${templates} 个模板，可以新建办件了。`,
  },
} as const
