import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

/** What exporting has to say to the clerk. */
export const exportWarnings = {
  bodyTooLong: (count: number, limit: number): Warning => ({
    code: 'body-too-long',
    message: `正文共 ${count} 字，多数办理系统限 ${limit} 字，可能无法整篇粘贴。请压缩 ${count - limit} 字或分段粘贴。`,
  }),
  bodyLength: (count: number): Warning => ({ code: 'body-length', message: `正文共 ${count} 字。` }),
  fontsSubstituted: (families: readonly string[]): Warning => ({
    code: 'fonts-substituted',
    message: `这台电脑没有安装${families.join('、')}，PDF 中已用其他字体代替。请安装单位正版公文字体后重新导出，或导出 Word 文件到有字体的电脑上打印。`,
  }),
} as const

export const exportFailures = {
  noPrinter: (): Failure => ({
    code: 'unsupported',
    message:
      '没有找到可以生成 PDF 的浏览器组件。请安装 Chromium、Edge 或 Chrome 后重试，或先导出 Word 文件，再在 WPS、Word 中另存为 PDF。',
  }),
  printFailed: (): Failure => ({
    code: 'internal',
    message: '生成 PDF 没有成功。请重试一次；仍不行时先导出 Word 文件，再在 WPS、Word 中另存为 PDF。',
  }),
} as const

export const fileFailures = {
  exists: (name: string): Failure => ({
    code: 'bad-request',
    message: `“${name}”已经存在，没有改动。请换一个文件名，或选择覆盖。`,
  }),
  noFolder: (name: string): Failure => ({
    code: 'not-found',
    message: `要存放“${name}”的文件夹不存在。请另选一个文件夹。`,
  }),
  isFolder: (name: string): Failure => ({
    code: 'bad-request',
    message: `“${name}”是一个文件夹，不能作为文件保存。请换一个文件名。`,
  }),
  badName: (name: string): Failure => ({
    code: 'bad-request',
    message: `文件名“${name}”太长或含有不能使用的字符。请换一个文件名。`,
  }),
  diskFull: (name: string): Failure => ({
    code: 'disk-full',
    message: `磁盘空间不足，“${name}”没有保存，原有文件未受影响。请清理空间或换一个磁盘后重试。`,
  }),
  readOnly: (name: string): Failure => ({
    code: 'read-only',
    message: `“${name}”所在的磁盘是只读的，没有保存。请另选一个文件夹。`,
  }),
  noPermission: (name: string): Failure => ({
    code: 'no-permission',
    message: `没有权限写入“${name}”。请另选一个文件夹，或请管理员开通权限。`,
  }),
  locked: (name: string): Failure => ({
    code: 'locked',
    message: `“${name}”正被其他程序打开，没有保存。请先在 WPS 或 Word 中关闭它再重试。`,
  }),
  unknown: (name: string): Failure => ({
    code: 'internal',
    message: `“${name}”没有保存成功，原有文件未受影响。请换一个文件夹重试。`,
  }),
} as const

export const printerMessages = {
  notFound: '没有找到 Chromium、Edge 或 Chrome。',
  timeout: '浏览器没有在规定时间内生成 PDF。',
  failed: '浏览器没有生成 PDF。',
} as const
