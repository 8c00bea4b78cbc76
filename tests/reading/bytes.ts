import iconv from 'iconv-lite'
import { zipSync } from 'fflate'

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
  bytes.set(Buffer.from(stream, 'utf16le'), 1024)
  return bytes
}

function encryptedDoc(): Uint8Array {
  const bytes = ole('WordDocument')
  bytes.set([0xec, 0xa5], 512)
  bytes[523] = 1
  return bytes
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

/** Files of other types with the code and the words their failure must have. */
export const otherFiles: [string, Uint8Array, string, string][] = [
  ['a.txt', text('%PDF-1.7\n%âãÏÓ'), 'unsupported', 'PDF'],
  ['a2.pdf', text('%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>'), 'encrypted', '密码'],
  ['b.docx', ole('WordDocument'), 'unsupported', 'DOC'],
  ['c.docx', ole('EncryptedPackage'), 'encrypted', '密码'],
  ['d.doc', encryptedDoc(), 'encrypted', '密码'],
  ['e.xls', ole('Workbook'), 'unsupported', 'Excel'],
  ['f.doc', zip('word/document.xml', '[Content_Types].xml'), 'unsupported', 'DOCX'],
  ['g.zip', zip('OFD.xml'), 'unsupported', 'OFD'],
  ['h.txt', zip('a/b.txt'), 'unsupported', 'ZIP'],
  ['h2.docx', zip('word/document.xml').subarray(0, 40), 'corrupt', '损坏'],
  ['i.zip', lock(zip('a/b.txt')), 'encrypted', '密码'],
  ['j.doc', text('{\\rtf1\\ansi 答复}'), 'unsupported', 'RTF'],
  ['k.doc', text('<!DOCTYPE html><html><body>答复</body></html>'), 'unsupported', 'HTML'],
  ['l.doc', text('<?xml version="1.0"?>\n<w:wordDocument xmlns:w="x">'), 'unsupported', 'Word 2003'],
  ['m.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unsupported', '图片'],
  ['n.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'unsupported', '图片'],
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
