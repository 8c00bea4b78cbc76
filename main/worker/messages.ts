import type { Failure, FailureCode } from '#contract/failure.ts'

const failure = (code: FailureCode, message: string): Failure => ({ code, message })

/** What the worker says to the clerk, and the stages of its tasks as the progress bar names them. */
export const workerFailures = {
  cancelled: failure('cancelled', '已取消，没有改动。'),
  crashed: failure('internal', '后台程序意外退出，已经重新启动，请再试一次。'),
  closed: failure('internal', '后台程序已经关闭，请重新打开拟复。'),
  broken: failure('internal', '后台程序没有完成这一步，请再试一次；仍不行时请重新打开拟复。'),
  timeout: (name: string, seconds: number) =>
    failure('timeout', `“${name}”读了 ${seconds} 秒还没有读完，已经跳过。请另存为 docx 或 txt 后重新导入。`),
} as const

/** `units` … `structures` are the stages of mining. */
export const stages = {
  reading: '读取范文',
  indexing: '准备推荐',
  runIndex: '准备比较',
  units: '切分范文',
  clusters: '归并相近的段落',
  runs: '连接相邻的段落',
  templates: '归纳套语',
  structures: '归纳结构',
  joining: '并入新的答复',
  curating: '恢复对模板的修改',
  keeping: '保存模板',
} as const
