import type { Warning } from '#contract/reply.ts'

/** What reading a reply has to tell the clerk. */
export const parseWarnings = {
  notAReply: (): Warning => ({
    code: 'not-a-reply',
    message: '没有找到标题、称呼和答复语，可能不是答复，请核对内容',
  }),
  pageNumbers: (count: number): Warning => ({ code: 'page-numbers', message: `删去页码 ${count} 处` }),
}
