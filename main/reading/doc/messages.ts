import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

const saveAgain = '请用 WPS 或 Word 打开，另存为 .docx，再导入'

/** Failures of reading a Word 97-2003 or WPS document, with the file's name and what to do next. */
export const docFailures = {
  notWord: (name: string): Failure => ({
    code: 'unsupported',
    message: `“${name}”里没有 Word 或 WPS 文字的内容；如是文稿，${saveAgain}`,
  }),
  tooOld: (name: string): Failure => ({
    code: 'unsupported',
    message: `“${name}”是 Word 6.0/95 或更早的格式，无法读取，${saveAgain}`,
  }),
}

export const docWarnings = {
  uncounted: (count: number): Warning => ({
    code: 'automatic-numbers',
    message: `有 ${count} 段的自动编号无法算出，没有读入，请对照原文补上`,
  }),
}
