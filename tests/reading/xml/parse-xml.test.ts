import { expect, test } from 'vitest'
import { descendantsNamed, parseXml, textOf } from '#reading/xml/parse-xml.ts'

function rootOf(text: string) {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(parsed.fault)
  return parsed.root
}

test('elements, attributes and text stand in a tree, without prefixes', () => {
  const root = rootOf(
    '<?xml version="1.0"?><w:p xmlns:w="urn:w" w:id="1"><w:t>甲&amp;<![CDATA[乙]]></w:t>丙</w:p>',
  )
  expect(root).toEqual({
    name: 'p',
    namespace: 'urn:w',
    attributes: { w: 'urn:w', id: '1' },
    children: [{ name: 't', namespace: 'urn:w', attributes: {}, children: ['甲&乙'] }, '丙'],
  })
  expect(textOf(root)).toBe('甲&乙丙')
  expect([...descendantsNamed(root, 't')].map(textOf)).toEqual(['甲&乙'])
})

test.each([
  ['cut off', '<a><b>x'],
  ['no XML', 'hello'],
  ['empty', ''],
  ['an undeclared entity', '<a>&boom;</a>'],
  [
    'an entity of its own, however declared',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  ],
])('%s is malformed', (_, text) => {
  expect(parseXml(text)).toEqual({ ok: false, fault: 'malformed' })
})

test('deep nesting is refused before it breaks the stack', () => {
  expect(parseXml('<a>'.repeat(100_000))).toEqual({ ok: false, fault: 'too-deep' })
})
