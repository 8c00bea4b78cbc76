import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import type { FileType } from './sniff.ts'

const typeNames: Readonly<Record<FileType, string>> = {
  text: '纯文本',
  pdf: 'PDF 文件',
  doc: 'Word 97-2003 或 WPS 文字文件（DOC）',
  xls: 'Excel 表格（XLS）',
  ppt: 'PowerPoint 演示文稿（PPT）',
  ole: '内容不明的 OLE 复合文件',
  docx: 'Word 文件（DOCX）',
  xlsx: 'Excel 表格（XLSX）',
  pptx: 'PowerPoint 演示文稿（PPTX）',
  odt: 'OpenDocument 文字文件（ODT）',
  ods: 'OpenDocument 表格（ODS）',
  odp: 'OpenDocument 演示文稿（ODP）',
  ofd: 'OFD 版式文件',
  uof: '标文通文件（UOF）',
  zip: 'ZIP 压缩包',
  rtf: 'RTF 文件',
  html: '网页（HTML）',
  mht: '单一文件网页（MHT）',
  wordml: 'Word 2003 XML 文件',
  xml: 'XML 文件',
  image: '图片',
  media: '音频或视频',
  archive: '压缩包（RAR、7Z、TAR 等）',
  program: '程序文件',
  binary: '无法识别的二进制文件',
}

const saveAsDocx = '请用 WPS 或 Word 打开，另存为 .docx，再导入'
const copyText = '请打开后把答复的文字复制到 WPS 或 Word，另存为 .docx，再导入'
const checkFile = '请确认是否选错文件；如是 CEB、SEP 等版式公文，请用原来的阅读器打印成 PDF，再导入'

/** What to do with a file that is not read, so that its text can be brought in all the same. */
const waysOut: Readonly<Partial<Record<FileType, string>>> = {
  xls: copyText,
  xlsx: copyText,
  ods: copyText,
  ppt: copyText,
  pptx: copyText,
  odp: copyText,
  xml: '如是文稿，请用生成它的程序打开，另存为 .docx 或 PDF，再导入',
  ole: '请用生成它的程序（如 Microsoft Works）打开，另存为 .doc 或 .rtf，再导入',
  zip: '其中的文稿请用导入功能读取，每份单独列出',
  archive: '请先解压，再导入解压后的文件夹',
  image: '请先用文字识别（OCR）转成文字，存为 .docx 或 .txt，再导入',
  media: '请确认是否选错文件',
  program: '请确认是否选错文件',
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
  tooLong: (name: string, most: number): Failure => ({
    code: 'too-large',
    message: `“${name}”的文字超过 ${Math.round(most / 10_000)} 万字，不像一份答复；如是多份合在一起，请拆开后再导入`,
  }),
  empty: (name: string): Failure => ({
    code: 'empty',
    message: `“${name}”没有内容，请检查是否保存完整`,
  }),
  noText: (name: string, type: FileType): Failure => ({
    code: 'no-text',
    message: `“${name}”（${typeNames[type]}）里没有文字；如是扫描件，请先用文字识别（OCR）转成文字，再导入`,
  }),
  encrypted: (name: string, type: FileType): Failure => ({
    code: 'encrypted',
    message: `“${name}”设有密码（${typeNames[type]}），请打开并取消密码，保存后再导入`,
  }),
  damaged: (name: string, type: FileType): Failure => ({
    code: 'corrupt',
    message: `“${name}”（${typeNames[type]}）不完整或已损坏，请重新复制一份，或打开原文件另存一份，再导入`,
  }),
  unsupported: (name: string, type: FileType): Failure => ({
    code: 'unsupported',
    message: `“${name}”是${typeNames[type]}，不能读取；${waysOut[type] ?? saveAsDocx}`,
  }),
  unpacksTooLarge: (name: string): Failure => ({
    code: 'too-large',
    message: `“${name}”解压后过大，为保护电脑没有全部读取；请先解压，确认内容后导入解压后的文件夹`,
  }),
  tooManyMembers: (name: string, most: number): Failure => ({
    code: 'too-large',
    message: `“${name}”里的文件超过 ${most} 个，请分成几个压缩包，或解压后导入文件夹`,
  }),
  tooDeep: (name: string, most: number): Failure => ({
    code: 'too-large',
    message: `“${name}”在压缩包里套了超过 ${most} 层，请先解压外层，再导入`,
  }),
  cutDirectory: (name: string, read: number): Failure => ({
    code: 'corrupt',
    message: `压缩包“${name}”的目录已损坏，只列出了前 ${read} 个文件，请重新复制或下载一份`,
  }),
  emptyArchive: (name: string): Failure => ({
    code: 'empty',
    message: `压缩包“${name}”里没有文件，请检查是否保存完整`,
  }),
  encryptedMember: (name: string): Failure => ({
    code: 'encrypted',
    message: `“${name}”所在的压缩包设有密码，请先用密码解压，再导入解压后的文件`,
  }),
  damagedMember: (name: string): Failure => ({
    code: 'corrupt',
    message: `压缩包里的“${name}”已损坏，请重新复制或下载压缩包，再导入`,
  }),
  oddPacking: (name: string): Failure => ({
    code: 'unsupported',
    message: `“${name}”用了少见的压缩方式，不能读取；请先解压，再导入解压后的文件夹`,
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
  wrongExtension: (extension: string, type: FileType): Warning => ({
    code: 'wrong-extension',
    message: `文件名是 .${extension}，实际是${typeNames[type]}，已按实际格式读取`,
  }),
}
