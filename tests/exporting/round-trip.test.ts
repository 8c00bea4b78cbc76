import { expect, test } from 'vitest'
import { findChromium, printWithChromium } from '#exporting/chromium-print.ts'
import { goldReplies, issuedForms, lostFields } from './round-trip.ts'
import type { GoldReply, IssuedForm } from './round-trip.ts'

const canPrint = findChromium() !== null
if (!canPrint) console.warn('SKIPPED: no Chromium, printed pages are not read back')

async function lostOfAll(form: IssuedForm, format: 'docx' | 'html' | 'txt'): Promise<string[]> {
  const lost: string[] = []
  for (const reply of goldReplies) lost.push(...(await lostFields(reply, form, format)))
  return lost
}

test('five seeds and forty variants go on the round', () => {
  expect(goldReplies).toHaveLength(45)
})

test.each(issuedForms)('GBT-14: a docx is read back with every field and block: $name', async (form) => {
  expect(await lostOfAll(form, 'docx')).toEqual([])
})

test.each(issuedForms.slice(0, 4))(
  'GBT-14: web page and plain text are read back with every field and block: $name',
  async (form) => {
    expect([...(await lostOfAll(form, 'html')), ...(await lostOfAll(form, 'txt'))]).toEqual([])
  },
)

test.each(['docx', 'html', 'txt'] as const)(
  'GBT-14: the bare %s is read back with every block',
  async (format) => {
    const form: IssuedForm = {
      name: 'body',
      options: { layout: 'body', edition: 'delivery' },
    }
    const lost = await lostOfAll(form, format)
    expect(lost.filter((each) => each.endsWith(': blocks'))).toEqual([])
  },
)

/** A form of each kind on replies whose heads are hard to read: the rest of the round is a bench, since each print starts a browser. */
const printed: readonly [reply: number, form: string][] = [
  [1, 'document with number, seal, lists and 版记'],
  [2, 'letter'],
  [17, 'letter with number, seal and lists'],
  [17, 'document'],
  [20, 'document, public'],
  [23, 'document with an annex'],
]

test.skipIf(!canPrint)('GBT-14: a PDF is read back with every field and block', async () => {
  const lost = await Promise.all(
    printed.map(([reply, name]) => {
      const gold: GoldReply | undefined = goldReplies[reply]
      const form = issuedForms.find((each) => each.name === name)
      if (gold === undefined || form === undefined) throw new Error(`no such case: ${reply}, ${name}`)
      return lostFields(gold, form, 'pdf', printWithChromium)
    }),
  )
  expect(lost.flat()).toEqual([])
})
