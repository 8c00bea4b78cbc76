import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

const saveAgain = '请用 WPS 或 Word 打开，另存为 .docx 或 .txt，再导入'

/** Failures of reading a Word or OpenDocument text, with the file's name and what to do next. */
export const wordFailures = {
  encrypted: (name: string): Failure => ({
    code: 'encrypted',
    message: `“${name}”设有密码，请打开并取消密码，保存后再导入`,
  }),
  damaged: (name: string): Failure => ({
    code: 'corrupt',
    message: `“${name}”不完整或已损坏，请重新复制一份；如能打开，${saveAgain}`,
  }),
  withoutText: (name: string): Failure => ({
    code: 'corrupt',
    message: `“${name}”里找不到正文部分，${saveAgain}`,
  }),
  tooLarge: (name: string): Failure => ({
    code: 'too-large',
    message: `“${name}”解开后过大或嵌套过深，${saveAgain}`,
  }),
  empty: (name: string): Failure => ({
    code: 'empty',
    message: `“${name}”没有正文文字，请检查是否保存完整`,
  }),
  onlyPictures: (name: string, count: number): Failure => ({
    code: 'no-text',
    message: `“${name}”里只有 ${count} 个图片或对象，没有文字，可能是扫描件；请先用文字识别（OCR）软件转成文字，再导入`,
  }),
  onlyEmbedded: (name: string): Failure => ({
    code: 'no-text',
    message: `“${name}”的正文嵌在另一个文件里，${saveAgain}`,
  }),
}

/** Warnings that tell what of the page does not stand in the text, or was decided for it. */
export const wordWarnings = {
  trackedChanges: (insertions: number, deletions: number): Warning => ({
    code: 'tracked-changes',
    message: `文中有修订：插入 ${insertions} 处、删除 ${deletions} 处，已按接受全部修订后的文字读入，请核对`,
  }),
  comments: (count: number): Warning => ({
    code: 'comments',
    message: `有 ${count} 条批注，没有读入`,
  }),
  hiddenText: (count: number): Warning => ({
    code: 'hidden-text',
    message: `有 ${count} 个字是隐藏文字，没有读入`,
  }),
  textBoxes: (count: number): Warning => ({
    code: 'text-boxes',
    message: `有 ${count} 个文本框，其中的文字放在所在段落之后，请核对位置`,
  }),
  /** `shown` quotes each header or footer that says more than a page number, already shortened. */
  headers: (shown: readonly { place: MarginPlace; text: string }[]): Warning => ({
    code: 'headers',
    message: `页眉、页脚没有读入正文：${shown.map(({ place, text }) => `${marginNames[place]}“${text}”`).join('，')}；如有文号、签发人等，请补填`,
  }),
  footnotes: (footnotes: number, endnotes: number): Warning => ({
    code: 'footnotes',
    message: `${[footnotes > 0 ? `${footnotes} 条脚注` : '', endnotes > 0 ? `${endnotes} 条尾注` : ''].filter((text) => text !== '').join('、')}没有读入`,
  }),
  pictures: (count: number): Warning => ({
    code: 'pictures',
    message: `有 ${count} 张图片，图中的文字没有读入`,
  }),
  objects: (count: number): Warning => ({
    code: 'objects',
    message: `有 ${count} 个图表或嵌入对象，没有读入`,
  }),
  equations: (count: number): Warning => ({
    code: 'equations',
    message: `有 ${count} 个公式，只读入了其中的字符，请核对`,
  }),
  symbols: (count: number): Warning => ({
    code: 'symbols',
    message: `有 ${count} 个特殊字体的符号无法识别，没有读入`,
  }),
  embeddedFiles: (count: number): Warning => ({
    code: 'embedded-files',
    message: `文中嵌有 ${count} 个外部文件，其内容没有读入，请打开核对`,
  }),
  damagedParts: (parts: readonly DamagedPart[]): Warning => ({
    code: 'damaged-parts',
    message: `文件中的${parts.map((part) => partNames[part]).join('、')}已损坏或缺失，正文已读入，请核对自动编号、缩进等`,
  }),
}

export type MarginPlace = 'firstHeader' | 'header' | 'firstFooter' | 'footer'
export type DamagedPart = 'styles' | 'numbering' | 'settings' | 'margins'

const marginNames: Readonly<Record<MarginPlace, string>> = {
  firstHeader: '首页页眉',
  header: '页眉',
  firstFooter: '首页页脚',
  footer: '页脚',
}

const partNames: Readonly<Record<DamagedPart, string>> = {
  styles: '样式',
  numbering: '编号',
  settings: '设置',
  margins: '页眉页脚',
}
