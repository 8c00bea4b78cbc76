import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { zipSync } from 'fflate'
import { makeZip } from './archive/make-zip.ts'

/** A short reply in invented names. */
export const sampleText = [
  '关于对澄溪县政协十届二次会议第018号提案的答复',
  '陆知行委员：',
  '您提出的《关于增设乡村公交站点的建议》收悉，现答复如下：',
  '今年以来，我局新增站点12个，覆盖9个行政村。',
  '感谢您对交通工作的关心和支持！',
  '澄溪县交通运输局',
  '2023年6月9日',
].join('\n')

const traditional =
  '關於對本縣政協會議提案的答覆：您提出的建議收悉，現將辦理情況答覆如下。我們會繼續推動這項工作。'

/** The sample in every encoding that is read. */
export const encodedSamples: [string, Uint8Array, string][] = [
  ['utf-8', new TextEncoder().encode(sampleText), 'utf-8'],
  ['utf-8 with a mark', iconv.encode(sampleText, 'utf-8', { addBOM: true }), 'utf-8'],
  ['gb18030', iconv.encode(sampleText, 'gb18030'), 'gb18030'],
  ['gb2312', iconv.encode(sampleText, 'gb2312'), 'gb18030'],
  ['utf-16le with a mark', iconv.encode(sampleText, 'utf-16le', { addBOM: true }), 'utf-16le'],
  ['utf-16be with a mark', iconv.encode(sampleText, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ['utf-16le without a mark', iconv.encode(sampleText, 'utf-16le'), 'utf-16le'],
  ['utf-16be without a mark', iconv.encode(sampleText, 'utf-16be'), 'utf-16be'],
]

export const big5Sample = iconv.encode(traditional, 'big5')
export const traditionalText = traditional

function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes[30] = 9
  bytes[48] = 1
  bytes.set(Buffer.from(stream, 'utf16le'), 1024)
  return bytes
}

/** A real OLE file whose main stream has another name, with a document of Word embedded: its name stands in it somewhere. */
function workbook(stream: string): Uint8Array {
  const bytes = Buffer.from(readFileSync(new URL('../golden/formats/small/sample.doc', import.meta.url)))
  const at = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'))
  bytes.fill(0, at, at + 64)
  bytes.write(stream, at, 'utf16le')
  bytes.writeUInt16LE(2 * stream.length + 2, at + 64)
  return Buffer.concat([bytes, Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(488)])
}

function zip(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1, 2, 3])])))
}

/** The flag of encryption set in every directory entry. */
function lock(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive)
  for (let at = 0; at + 8 < bytes.length; at++) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) {
      bytes[at + 8] = (bytes[at + 8] ?? 0) | 1
    }
  }
  return bytes
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** Files that are not read, with the code and the words their failure must have. */
export const otherFiles: [string, Uint8Array, string, string][] = [
  ['c.docx', ole('EncryptedPackage'), 'encrypted', '密码'],
  ['e.xls', ole('Workbook'), 'unsupported', 'Excel'],
  ['e2.ppt', ole('PowerPoint Document'), 'unsupported', 'PowerPoint'],
  ['e3.wps', workbook('MatOST'), 'unsupported', 'Works'],
  ['e6.xls', workbook('Workbook'), 'unsupported', 'Excel'],
  ['e5.doc', ole('x').subarray(0, 600), 'corrupt', '损坏'],
  ['e4.xlsx', zip('xl/workbook.xml', '[Content_Types].xml'), 'unsupported', 'Excel'],
  ['h.txt', zip('a/b.txt'), 'unsupported', 'ZIP'],
  ['h2.docx', zip('word/document.xml').subarray(0, 50), 'corrupt', 'DOCX'],
  ['h3.docx', lock(zip('word/document.xml')), 'encrypted', '密码'],
  ['l.xml', text('<?xml version="1.0"?>\n<note>甲</note>'), 'unsupported', 'XML'],
  ['l2.uof', text('<?xml version="1.0"?>\n<uof:UOF xmlns:uof="x">'), 'unsupported', '标文通'],
  ['m.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unsupported', '图片'],
  ['n.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'unsupported', '图片'],
  ['n2.rar', text('Rar!\x1a\x07\x01\x00'), 'unsupported', '解压'],
  ['n3.mp4', text('\0\0\0\x20ftypisom'), 'unsupported', '视频'],
  ['n4.exe', text('MZx\0'), 'unsupported', '程序'],
  [
    'o.txt',
    Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
    'unsupported',
    '二进制',
  ],
  ['p.txt', new Uint8Array(0), 'empty', '没有内容'],
  ['q.txt', text('\ufeff \u3000\r\n\t'), 'empty', '没有内容'],
  ['r.txt', text('— 1 —\n\n— 2 —'), 'empty', '没有内容'],
]

/** Names with contents, and the type each is by its content. */
export const sniffedFiles: [string, Uint8Array, string][] = [
  ['%PDF- in the first kilobyte', text('junk\n%PDF-1.7\n'), 'pdf'],
  [
    'an archive that begins with a stored PDF file',
    makeZip([{ name: 'a.pdf', content: text('%PDF-1.7'), method: 0 }]),
    'zip',
  ],
  ['the directory of an OLE file', ole('WordDocument'), 'doc'],
  ['a main part of another name', zip('[Content_Types].xml', 'word/document2.xml'), 'docx'],
  ['OFD.xml', zip('OFD.xml'), 'ofd'],
  ['an OpenDocument text', zip('mimetype', 'content.xml'), 'odt'],
  ['names with backslashes', zip('word\\document.xml'), 'docx'],
  ['rich text', text('{\\rtf1\\ansi 答复}'), 'rtf'],
  ['a page', text('<!DOCTYPE html><html><body>答复</body></html>'), 'html'],
  ['a page saved from the web', text('<!-- saved from url=(1)x -->\r\n<!-- 二 -->\r\n<html>'), 'html'],
  ['a page as XML', text('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>'), 'html'],
  ['a page in UTF-16', iconv.encode('<html><p>答复', 'utf-16le', { addBOM: true }), 'html'],
  ['a page in GBK', iconv.encode('<html><title>答复</title>', 'gbk'), 'html'],
  [
    'a page in one file',
    text(
      `From: <Saved by Blink>\r\nSubject: ${'=?utf-8?Q?=E7=AD=94?=\r\n '.repeat(40)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;`,
    ),
    'mht',
  ],
  ['Word 2003 XML', text('<?xml version="1.0"?>\n<w:wordDocument xmlns:w="x">'), 'wordml'],
  ['a flat OpenDocument text', text('<?xml version="1.0"?>\n<office:document xmlns:office="x">'), 'odt'],
  ['a letter of a reply', text('标题：关于甲的答复\nMIME-Version: 1.0'), 'text'],
]
