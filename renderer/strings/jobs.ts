import type { Job } from '#contract/job.ts'

/** Words about long work: reading files, mining, indexing. */
export const jobs = {
  region: '正在进行的工作',
  kinds: { import: '导入答复', mine: '提取模板', index: '整理索引' } satisfies Record<Job['kind'], string>,
  upload: '交给本机服务',
  progress: (done: number, total: number) =>
    total === 0
      ? `已完成 ${done.toLocaleString('zh-CN')}`
      : `${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')}`,
  cancel: (what: string) => `取消${what}`,
  /** An import that was cancelled after some of it was done. */
  importCancelled: (imported: number, duplicate: number, failed: number) => {
    const parts = [`新增的 ${imported.toLocaleString('zh-CN')} 份已留在范文库`]
    if (duplicate > 0) parts.push(`另有 ${duplicate.toLocaleString('zh-CN')} 份库里已有`)
    if (failed > 0) parts.push(`${failed.toLocaleString('zh-CN')} 份未能读取`)
    return `已取消导入：${parts.join('，')}。其余文件没有读，可以再次导入。`
  },
  cancelled: {
    import: '已取消导入，取消前读完的答复已留在范文库。',
    mine: '已取消提取模板，原有的模板没有变化。',
    index: '已取消整理索引，推荐仍按原来的范文给出。',
  } satisfies Record<Job['kind'], string>,
  importDone: (imported: number, duplicate: number, failed: number, time: string) => {
    const parts = [`新增 ${imported.toLocaleString('zh-CN')} 份`]
    if (duplicate > 0) parts.push(`已有 ${duplicate.toLocaleString('zh-CN')} 份`)
    if (failed > 0) parts.push(`未能读取 ${failed.toLocaleString('zh-CN')} 份`)
    return `导入完成（${time}）：${parts.join('，')}。`
  },
  seeReasons: '查看原因',
  seeLibrary: '查看范文库',
  mineDone: '模板提取完成。',
  seeTemplates: '查看模板',
} as const
