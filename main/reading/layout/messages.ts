import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

const longestSample = 30

function sampleOf(texts: readonly string[]): string {
  const text = texts[0] ?? ''
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text
}

/** What was left out of the pages of a file, or is doubtful about them. */
export const layoutWarnings = {
  furniture: (lines: readonly string[]): Warning => ({
    code: 'page-furniture',
    message: `未读入页眉、页脚和页码 ${lines.length} 行，如“${sampleOf(lines)}”`,
  }),
  rotated: (texts: readonly string[]): Warning => ({
    code: 'rotated-text',
    message: `未读入斜排或竖放的文字 ${texts.length} 处（多为水印），如“${sampleOf(texts)}”`,
  }),
  watermark: (texts: readonly string[]): Warning => ({
    code: 'watermark',
    message: `未读入各页重复的水印 ${texts.length} 处，如“${sampleOf(texts)}”`,
  }),
  duplicates: (count: number): Warning => ({
    code: 'doubled-text',
    message: `有 ${count} 个字为加粗而重复打印，只读入一次`,
  }),
  columns: (pages: readonly number[]): Warning => ({
    code: 'columns',
    message: `第 ${listPages(pages)} 页按双栏阅读，请核对段落顺序`,
  }),
  emptyPages: (pages: readonly number[]): Warning => ({
    code: 'pages-without-text',
    message: `第 ${listPages(pages)} 页没有文字，可能是空白页或扫描图片，请核对是否缺页`,
  }),
  vertical: (count: number): Warning => ({
    code: 'vertical-text',
    message: `有 ${count} 页为竖排文字，已按从右到左逐列读入，请核对`,
  }),
  unreadablePages: (pages: readonly number[]): Warning => ({
    code: 'pages-unreadable',
    message: `第 ${listPages(pages)} 页已损坏，没有读入，请核对原文`,
  }),
}

/** Why pages gave no text. */
export const layoutFailures = {
  scanned: (name: string): Failure => ({
    code: 'no-text',
    message: `“${name}”是扫描件，页面上只有图片、没有文字，请先用文字识别（OCR）转成文字，再导入`,
  }),
  noText: (name: string): Failure => ({
    code: 'no-text',
    message: `“${name}”里没有可读的文字（可能是空白页，或文字已转成图形），请用文字识别（OCR）转成文字，再导入`,
  }),
  garbled: (name: string): Failure => ({
    code: 'no-text',
    message: `“${name}”能显示文字，但没有存下是哪些字（字体缺少对照表），无法读取，请找原 Word 或 WPS 文件，或用文字识别（OCR）转成文字，再导入`,
  }),
}

/** 1、3—5 for 1, 3, 4, 5; long lists are cut. */
export function listPages(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  const shown = runs.slice(0, 8).map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`))
  return runs.length > 8 ? `${shown.join('、')} 等` : shown.join('、')
}
