import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDoc } from '#reading/doc/read-doc.ts'

// Written by LibreOffice as Word 97-2003 documents.
const numbered = new Uint8Array(readFileSync(new URL('numbered.doc', import.meta.url)))
const sections = new Uint8Array(readFileSync(new URL('sections.doc', import.meta.url)))

const read = (bytes: Uint8Array) => readDoc(bytes, '答复.doc', {})

/** The text, or why there is none. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const source = await read(bytes)
  return source.ok ? source.text : source.error.code
}

/** A copy with some bytes set from a place on. */
function changed(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(values, at)
  return copy
}

/** Where a structure of the file stands: the information block, or the entry of a stream in the directory. */
const block = (bytes: Uint8Array) => Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]))
const entry = (bytes: Uint8Array, name: string) =>
  Buffer.from(bytes).indexOf(Buffer.from(`${name}\0`, 'utf16le'))

test('numbers are written out, first lines indented, tables in rows, pages told', async () => {
  const source = await read(numbered)
  const lines = source.ok ? source.text.split('\n').map((line) => line.replace(/^([①②]) /, '$1')) : []
  expect(lines).toEqual([
    '关于对青禾县政协第十届三次会议第12号提案的答复',
    '',
    '陆明远委员：',
    '　　您提出的提案收悉，现答复如下：',
    '一、总体情况',
    '（一）制度建设',
    '　　正文第一段。',
    '（二）队伍建设',
    '1.第一点',
    '2.第二点',
    '①圈一',
    '②圈二',
    '二、下一步',
    '（一）重新计数',
    '1.又一点',
    '3.从三开始',
    '3.1 子级',
    '4.接着四',
    '保留插入的末尾',
    '前　　后',
    '被批注',
    '项目\t金额\t备注',
    '水渠\t12\t无',
    '分页前',
    '\f分页后',
    '答复内容',
    '　　第一段话。',
    '　　第二段话。',
    '　　第三段话。',
    '单格',
    '青禾县水务局',
    '2024年5月6日',
  ])
  expect(source.ok ? source.warnings : source.error).toEqual([
    expect.objectContaining({
      code: 'tracked-changes',
      message: expect.stringContaining('插入 1 处、删除 1 处'),
    }),
    expect.objectContaining({
      code: 'headers',
      message: expect.stringContaining('页眉“页眉文字”，页脚“页脚文字”'),
    }),
    expect.objectContaining({ code: 'hidden-text', message: expect.stringContaining('3 个字') }),
    expect.objectContaining({ code: 'footnotes', message: expect.stringContaining('1 条脚注') }),
  ])
})

test('sections, fields, numbers by style, text boxes and tables in tables', async () => {
  const source = await read(sections)
  expect(source.ok ? source.text.split('\n').filter((line) => line !== '') : source.error).toEqual([
    '第一节',
    '九、样式编号',
    '十、再次编号',
    '被批注',
    '见链接。',
    '外\t内一 内二',
    '框中文字',
    '框后',
    '连续节',
    '\f新页节',
    '\f段前分页',
    '　　首行缩进两字符',
    'Latin only café – “x”',
  ])
  expect(source.ok ? source.warnings.map(({ code }) => code) : []).toEqual([
    'text-boxes',
    'pictures',
    'comments',
  ])
})

test('a file that ends within a sector is read', async () => {
  const whole = await read(numbered)
  let end = numbered.length
  while (numbered[end - 1] === 0) end--
  expect(end % 512).not.toEqual(0)
  expect(await read(numbered.slice(0, end))).toEqual(whole)
})

test.each([
  [
    'a password',
    'encrypted',
    changed(numbered, block(numbered) + 11, (numbered[block(numbered) + 11] ?? 0) | 1),
  ],
  ['Word 95', 'unsupported', changed(numbered, block(numbered) + 2, 0x68, 0x00)],
  ['no Word document', 'unsupported', changed(numbered, entry(numbered, 'WordDocument'), 0x58)],
  ['no table stream', 'corrupt', changed(numbered, entry(numbered, '1Table'), 0x58)],
  ['another mark', 'corrupt', changed(numbered, block(numbered), 0, 0)],
  ['a missing half', 'corrupt', numbered.slice(0, numbered.length / 2)],
  ['a header alone', 'corrupt', numbered.slice(0, 512)],
  [
    'text that ends before it should',
    'corrupt',
    changed(numbered, block(numbered) + 0x4c, 0xff, 0xff, 0xff, 0x7f),
  ],
  ['nothing but a mark', 'corrupt', numbered.slice(0, 8)],
])('%s is %s', async (_, code, bytes) => {
  expect(await outcome(bytes)).toEqual(code)
})

test('circles in the chains of sectors, the directory and the tables end', async () => {
  const view = new DataView(numbered.buffer.slice(0))
  const table = (view.getUint32(0x4c, true) + 1) * 512
  const circle = numbered.slice()
  for (let at = 0; at < 128; at++) new DataView(circle.buffer).setUint32(table + at * 4, 0, true)
  expect(await outcome(circle)).toEqual('corrupt')
  const directory = (view.getUint32(0x30, true) + 1) * 512
  const branches = numbered.slice()
  for (let at = 0; at < 4; at++) {
    for (const link of [68, 72, 76])
      new DataView(branches.buffer).setUint32(directory + at * 128 + link, 1, true)
  }
  expect(['corrupt', 'unsupported']).toContain(await outcome(branches))
  const chain = numbered.slice()
  new DataView(chain.buffer).setUint32(0x44, 0, true)
  new DataView(chain.buffer).setUint32(0x48, 1, true)
  expect(typeof (await outcome(chain))).toEqual('string')
})

test('whatever single bytes are wrong, the outcome is a text or a failure', async () => {
  let seed = 12_345
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const codes = new Set<string>()
  for (let round = 0; round < 400; round++) {
    const bytes = numbered.slice()
    for (let flips = 0; flips < 1 + (round % 40); flips++) bytes[next(bytes.length)] = next(256)
    const source = await read(bytes)
    codes.add(source.ok ? 'read' : source.error.code)
  }
  expect(
    [...codes].filter(
      (code) => !['read', 'corrupt', 'unsupported', 'encrypted', 'empty', 'no-text'].includes(code),
    ),
  ).toEqual([])
})
