import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import type { FileType } from './sniff.ts'

const typeNames: Readonly<Record<FileType, string>> = {
  text: '纯文本',
  pdf: 'PDF 文件',
  doc: 'Word 97-2003 或 WPS 文字文件（DOC）',
  xls: 'Excel 表格（XLS）',
  ppt: 'PowerPoint 演示文稿（PPT）',
  ole: 'Office 复合文件',
  docx: 'Word 文件（DOCX）',
  xlsx: 'Excel 表格（XLSX）',
  pptx: 'PowerPoint 演示文稿（PPTX）',
  odt: 'OpenDocument 文字文件（ODT）',
  ofd: 'OFD 版式文件',
  zip: 'ZIP 压缩包',
  rtf: 'RTF 文件',
  html: '网页（HTML）',
  mht: '单一文件网页（MHT）',
  wordml: 'Word 2003 XML 文件',
  xml: 'XML 文件',
  image: '图片',
  archive: '压缩包',
  program: '程序文件',
  binary: '无法识别的二进制文件',
}

const saveAsText = '请用 WPS 或 Word 打开，另存为 .txt（纯文本），再导入'
const copyText = '请用阅读器打开，全选复制文字，粘贴到记事本后另存为 .txt，再导入'
const unpack = '请先解压，再导入其中的 .txt 文件'
const checkFile = '请确认是否选错文件；如是文稿，请打开后另存为 .txt，再导入'

/** What to do with a file, so that its text can be brought in, where saving it as text from Word is not the way. */
const waysOut: Readonly<Partial<Record<FileType, string>>> = {
  pdf: copyText,
  ofd: copyText,
  zip: unpack,
  archive: unpack,
  image: '请先识别成文字，另存为 .txt，再导入',
  program: checkFile,
  binary: checkFile,
}

/** Failures of reading, with the file's name and what to do next. */
export const readFailures = {
  notFound: (name: string): Failure => ({
    code: 'not-found',
    message: `找不到文件“${name}”，请检查它是否已被移动、改名或删除`,
  }),
  noPermission: (name: string): Failure => ({
    code: 'no-permission',
    message: `没有权限读取“${name}”，请检查文件权限，或复制到自己的文件夹后再试`,
  }),
  locked: (name: string): Failure => ({
    code: 'locked',
    message: `“${name}”正被其他程序占用，请先关闭 WPS 或 Word 中打开的这份文件，再试一次`,
  }),
  folder: (name: string): Failure => ({
    code: 'unsupported',
    message: `“${name}”是文件夹，不是文件，请选择其中的文件，或用导入文件夹`,
  }),
  special: (name: string): Failure => ({
    code: 'unsupported',
    message: `“${name}”不是普通文件，无法读取`,
  }),
  unreadable: (name: string, code: string): Failure => ({
    code: 'corrupt',
    message: `读取“${name}”时出错（${code}），请检查磁盘或网络连接后再试`,
  }),
  tooLarge: (name: string, maxBytes: number): Failure => ({
    code: 'too-large',
    message: `“${name}”超过 ${Math.round(maxBytes / 1_048_576)} MB，请拆分后再导入`,
  }),
  empty: (name: string): Failure => ({
    code: 'empty',
    message: `“${name}”没有内容，请检查是否保存完整`,
  }),
  encrypted: (name: string, type: FileType): Failure => ({
    code: 'encrypted',
    message: `“${name}”设有密码（${typeNames[type]}），请打开并取消密码，另存为 .txt，再导入`,
  }),
  damaged: (name: string, type: FileType): Failure => ({
    code: 'corrupt',
    message: `“${name}”（${typeNames[type]}）不完整或已损坏，请重新复制一份，或打开原文件另存为 .txt，再导入`,
  }),
  unsupported: (name: string, type: FileType): Failure => ({
    code: 'unsupported',
    message: `“${name}”实际是${typeNames[type]}，目前只能读取纯文本（.txt）；${waysOut[type] ?? saveAsText}`,
  }),
  recordsFile: (name: string): Failure => ({
    code: 'unsupported',
    message: `“${name}”是成批的答复（.jsonl），一行一份，请用导入功能读取`,
  }),
  badLine: (name: string, line: number): Failure => ({
    code: 'corrupt',
    message: `“${name}”第 ${line} 行不是有效的 JSON 对象，请检查这一行`,
  }),
  lineWithoutText: (name: string, line: number): Failure => ({
    code: 'empty',
    message: `“${name}”第 ${line} 行没有正文（text），请补上后再导入`,
  }),
}

export const readWarnings = {
  damaged: (count: number): Warning => ({
    code: 'damaged-text',
    message: `有 ${count} 处文字无法解码，已用“�”代替，请核对原文`,
  }),
}
