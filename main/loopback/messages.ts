import type { Failure, FailureCode } from '#contract/failure.ts'

const failure = (code: FailureCode, message: string): Failure => ({ code, message })

/** Why the server refused, in words for the clerk. */
export const refusals = {
  host: failure('no-permission', '只接受本机 127.0.0.1 的访问。请用启动时给出的网址打开。'),
  origin: failure('no-permission', '拒绝了其他网站发来的请求。'),
  token: failure('no-permission', '网址里的口令不对或已失效。请用最近一次启动时给出的网址重新打开。'),
  path: failure('not-found', '没有这个地址。请用启动时给出的网址打开。'),
  method: failure('bad-request', '不支持这种访问方式。'),
  page: failure('not-found', '没有找到页面文件，请先运行 npm run build 生成程序，再重新启动。'),
  body: failure('bad-request', '请求的内容读不懂，没有执行。请刷新页面后重试。'),
  bodyTooLarge: failure('too-large', '内容太大，没有执行。请分几次操作。'),
  uploadTooLarge: (name: string, megabytes: number) =>
    failure('too-large', `“${name}”超过 ${megabytes} MB，没有接收。请拆分或另存为较小的文件。`),
  uploadName: failure('bad-request', '没有收到文件名，请重新选择文件。'),
  upload: (name: string) => failure('internal', `“${name}”没有接收完整，请重新选择这个文件。`),
  diskFull: failure('disk-full', '磁盘已满，文件没有接收。请清理磁盘空间后重试。'),
  target: failure('not-found', '要下载的文件已经不在，请重新导出。'),
  closing: failure('internal', '拟复正在关闭。'),
  internal: failure('internal', '程序出错，没有执行。请再试一次；仍不行时请重新启动拟复。'),
} as const

export const unnamedFile = '未命名'

export const startFailures = {
  port: (port: number) =>
    failure('internal', `端口 ${port} 已被占用或不能使用。请换一个 --port，或不指定端口。`),
} as const
