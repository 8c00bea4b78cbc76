import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

/** Failures of reading a PDF file. */
export const pdfFailures = {
  encrypted: (name: string): Failure => ({
    code: 'encrypted',
    message: `“${name}”设有打开密码，请用 PDF 阅读器打开后另存或打印为不带密码的 PDF，再导入`,
  }),
  damaged: (name: string): Failure => ({
    code: 'corrupt',
    message: `“${name}”（PDF 文件）不完整或已损坏，请重新复制或下载一份，再导入`,
  }),
}

/** What a PDF file has beside the text of its pages. */
export const pdfWarnings = {
  incomplete: (): Warning => ({
    code: 'incomplete-file',
    message: '文件结尾缺失，可能没有下载或复制完整，已尽量读入，请核对末尾几页',
  }),
  annotations: (count: number): Warning => ({
    code: 'annotations',
    message: `有 ${count} 处批注、标注或图章未读入`,
  }),
  formFields: (count: number): Warning => ({
    code: 'form-fields',
    message: `有 ${count} 处表单填写内容，已按所在位置读入，请核对`,
  }),
  attachments: (count: number): Warning => ({
    code: 'attachments',
    message: `文件内嵌有 ${count} 个附件，未读入；需要时请另存后单独导入`,
  }),
  radicals: (count: number): Warning => ({
    code: 'radicals',
    message: `有 ${count} 个字在文件中记作形状相同的部首或符号，已改回常用字`,
  }),
}
