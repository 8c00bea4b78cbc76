import type { Warning } from '#contract/reply.ts'

export const rtfWarnings = {
  cutOff: (): Warning => ({
    code: 'damaged-text',
    message: '文件不完整，可能缺少结尾，已读入可以读出的部分，请对照原文核对',
  }),
}
