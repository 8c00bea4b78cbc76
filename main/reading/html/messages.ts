import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

const copyText = '请用浏览器打开，全选复制正文，粘贴到记事本后另存为 .txt，再导入'

/** Failures of reading a web page, with the file's name and what to do next. */
export const htmlFailures = {
  empty: (name: string): Failure => ({
    code: 'empty',
    message: `“${name}”里没有文字，正文可能是打开后才加载的；${copyText}`,
  }),
  framesOnly: (name: string): Failure => ({
    code: 'no-text',
    message: `“${name}”只是网页的框架，正文在另一个页面里；请在浏览器中单独打开正文所在的页面再保存，或${copyText.slice(1)}`,
  }),
  onlyPictures: (name: string, count: number): Failure => ({
    code: 'no-text',
    message: `“${name}”里只有 ${count} 张图片，没有文字；请先用文字识别（OCR）软件转成文字，再导入`,
  }),
  tooDeep: (name: string): Failure => ({
    code: 'too-large',
    message: `“${name}”内容过多或嵌套过深，${copyText}`,
  }),
  withoutPage: (name: string): Failure => ({
    code: 'corrupt',
    message: `“${name}”里找不到网页正文，文件可能不完整；请重新保存网页，或${copyText.slice(1)}`,
  }),
}

export const htmlWarnings = {
  around: (characters: number): Warning => ({
    code: 'page-around',
    message: `只读入了网页中的正文，导航、页脚等 ${characters} 个字没有读入，请核对正文是否完整`,
  }),
  severalArticles: (count: number): Warning => ({
    code: 'several-articles',
    message: `网页里有 ${count} 篇文章，只读入了最长的一篇，请核对`,
  }),
  damaged: (count: number): Warning => ({
    code: 'damaged-text',
    message: `有 ${count} 处文字无法解码，已用“�”代替，请核对原文`,
  }),
}
