import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

/** Failures of reading an OFD file. */
export const ofdFailures = {
  encrypted: (name: string): Failure => ({
    code: 'encrypted',
    message: `“${name}”（OFD 文件）已加密，请用 OFD 阅读器打开后另存或打印为不加密的文件，再导入`,
  }),
  damaged: (name: string): Failure => ({
    code: 'corrupt',
    message: `“${name}”（OFD 文件）不完整或已损坏，请重新复制或下载一份，再导入`,
  }),
  tooLarge: (name: string): Failure => ({
    code: 'too-large',
    message: `“${name}”（OFD 文件）解开后过大，可能不是正常的公文，请另存为较小的文件后再导入`,
  }),
}

/** What an OFD file has beside the text of its pages. */
export const ofdWarnings = {
  otherDocuments: (count: number): Warning => ({
    code: 'other-documents',
    message: `文件内有 ${count + 1} 份文档，只读入第一份`,
  }),
  templates: (pages: number): Warning => ({
    code: 'page-templates',
    message: `未读入 ${pages} 页版面模板上的文字（多为页眉、页脚、水印）`,
  }),
  seals: (count: number): Warning => ({
    code: 'seals',
    message: `有 ${count} 处电子签名或印章未读入`,
  }),
  annotations: (count: number): Warning => ({
    code: 'annotations',
    message: `有 ${count} 处批注、标注或水印未读入`,
  }),
  attachments: (count: number): Warning => ({
    code: 'attachments',
    message: `文件内嵌有 ${count} 个附件，未读入；需要时请另存后单独导入`,
  }),
}
