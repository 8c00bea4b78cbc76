import { expect, test } from 'vitest'
import { fileStem } from '#domain/reply/file-stem.ts'

test.each([
  ['第035号提案答复(1).docx', '第035号提案答复'],
  ['第035号提案答复 - 副本 (2).docx', '第035号提案答复'],
  ['第035号提案答复-定稿.doc', '第035号提案答复'],
  ['C:\\文件\\第035号提案答复v2.1（最终版）.docx', '第035号提案答复'],
  ['/home/甲/第035号提案答复20240430.pdf', '第035号提案答复'],
  ['第035号提案答复4月30日修改稿3.docx', '第035号提案答复'],
  ['复件 第035号提案答复.wps', '第035号提案答复'],
  ['第036号提案答复.doc', '第036号提案答复'],
  ['035.docx', '035'],
  ['a/b.jsonl#12', 'b#12'],
  ['新建 Microsoft Word 文档 (2).docx', null],
  ['答复-最终版.docx', null],
  ['1.docx', null],
  ['', null],
])('the stem of %s is %s', (file, stem) => {
  expect(fileStem(file)).toEqual(stem)
})
