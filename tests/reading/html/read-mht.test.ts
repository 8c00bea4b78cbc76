import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readMht } from '#reading/html/read-mht.ts'

const page = (charset: string) =>
  `<html><head>${charset}</head><body><p>您提出的提案收悉，现答复如下：</p><p>等号=与长行。</p></body></html>`
const text = '您提出的提案收悉，现答复如下：\n等号=与长行。'

function quoted(bytes: Buffer): string {
  const codes = Array.from(bytes, (byte) =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  ).join('')
  return codes.replace(/((?:=[0-9A-F]{2}|[^=]){1,24})/g, '$1=\r\n')
}

function message(part: string, body: string): Uint8Array {
  return Buffer.from(
    `From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part"\r\n\r\n头\r\n------=_Part\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------=_Part\r\n${part}\r\n\r\n${body}\r\n------=_Part--\r\n`,
    'latin1',
  )
}

test.each([
  [
    'quoted-printable in GBK',
    'Content-Type: text/html;\r\n charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable',
    quoted(iconv.encode(page(''), 'gb18030')),
  ],
  [
    'quoted-printable in UTF-8',
    'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
    quoted(Buffer.from(page(''))),
  ],
  [
    'base64',
    'Content-Type: text/html\r\nContent-Transfer-Encoding: base64',
    iconv.encode(page('<meta charset=gbk>'), 'gb18030').toString('base64'),
  ],
  [
    'as it is',
    'Content-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: 8bit',
    iconv.encode(page(''), 'gb18030').toString('latin1'),
  ],
])('the page in %s is read', async (_, part, body) => {
  expect(await readMht(message(part, body), '答复.mht', {})).toEqual({ ok: true, text, warnings: [] })
})

test('a message without a page is damaged', async () => {
  const source = await readMht(message('Content-Type: text/css', 'p {}'), '答复.mht', {})
  expect(source.ok ? source.text : source.error.code).toEqual('corrupt')
})
