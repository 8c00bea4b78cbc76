import { readFileSync } from 'node:fs'
import type { ExportFormat } from '#contract/edition.ts'
import type { Reply } from '#contract/reply.ts'
import type { LayOutOptions } from '#domain/gbt9704/page.ts'
import { officePhones } from '#domain/gbt9704/private-details.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { exportReply } from '#exporting/export-reply.ts'
import type { PrintHtml } from '#exporting/pdf.ts'
import { readBytes } from '#reading/read-bytes.ts'
import { differingFields } from '../domain/reply/compare.ts'

/** A reply as the product reads its file, and as it was written down by hand. */
export type GoldReply = { file: string; read: Reply; gold: Reply }

const folder = new URL('../golden/parse/', import.meta.url)
const seedFolder = new URL('../../seeds/', import.meta.url)

type Seed = Reply & { file: string }
type Variant = { file: string; text: string; reply: Reply }

const seeds = JSON.parse(readFileSync(new URL('seeds.json', folder), 'utf8')) as Seed[]
const variants = readFileSync(new URL('variants.jsonl', folder), 'utf8').trim().split('\n')

/** The five seeds and the forty variants. */
export const goldReplies: readonly GoldReply[] = [
  ...seeds.map(({ file, ...gold }) => ({
    file,
    read: parseReply(readFileSync(new URL(file, seedFolder), 'utf8')).reply,
    gold,
  })),
  ...variants.map((line) => {
    const { file, text, reply } = JSON.parse(line) as Variant
    return { file: `variant ${file}`, read: parseReply(text).reply, gold: reply }
  }),
]

/** A form in which a reply leaves, what is added to the reply for it, and what cannot come back as it went. */
export type IssuedForm = {
  name: string
  options: LayOutOptions
  added?: Partial<Reply>
  /** The fields that read otherwise, each with its reason beside it. */
  differs?: (reply: Reply) => Partial<Reply>
}

const coSigner = '某区财政局'
const annex = {
  title: '停车位清单',
  blocks: [
    { role: 'heading', level: 1, text: '一、现有车位' },
    { role: 'paragraph', level: 0, text: '以下为各街道现有车位。' },
    { role: 'table', level: 0, text: '街道｜车位' },
    { role: 'table', level: 0, text: '东街｜300' },
  ],
} satisfies NonNullable<LayOutOptions['annexes']>[number]

const issued: Partial<Reply> = {
  documentNumber: '某科函〔2024〕12号',
  cc: ['区政协提案委员会', '区政府办公室'],
  attachments: ['企业名单', '实施办法'],
}
const delivery = { edition: 'delivery' } as const

/** No mobile number goes into the public edition (国办发〔2014〕46号): it cannot come back. */
function withoutMobiles({ contact }: Reply): Partial<Reply> {
  const phone = contact.phone === null ? null : officePhones(contact.phone).phone
  return { contact: { ...contact, phone } }
}

export const issuedForms: readonly IssuedForm[] = [
  { name: 'document', options: { layout: 'document', ...delivery } },
  { name: 'letter', options: { layout: 'letter', ...delivery } },
  {
    name: 'document, public',
    options: { layout: 'document', edition: 'public' },
    differs: withoutMobiles,
  },
  { name: 'letter, public', options: { layout: 'letter', edition: 'public' }, differs: withoutMobiles },
  {
    name: 'document with number, seal, lists and 版记',
    options: {
      layout: 'document',
      ...delivery,
      seal: 'seal',
      printing: { organ: '某区科委办公室', date: '2025-04-03' },
    },
    added: issued,
  },
  {
    name: 'letter with number, seal and lists',
    options: { layout: 'letter', ...delivery, seal: 'seal' },
    added: issued,
  },
  {
    name: 'document with a mark and no number, result at the top right',
    options: { layout: 'document', ...delivery, hasMark: true, resultPlace: 'top-right' },
  },
  {
    name: 'letter, result at the top right',
    options: { layout: 'letter', ...delivery, resultPlace: 'top-right' },
  },
  {
    name: "stamp of the signer's name",
    options: { layout: 'document', ...delivery, seal: 'name-seal', signerTitle: '某区科委主任' },
    // Beside such a stamp stands the signer's office instead of the organ (7.3.5.3): the reader takes the organ from it.
    differs: () => ({ organ: '某区科委' }),
  },
  {
    name: 'two that sign one under another',
    // `organ` is the first of those that sign; the others are no field.
    options: { layout: 'document', ...delivery, coSigners: [coSigner] },
  },
  {
    name: 'two that sign side by side',
    options: { layout: 'document', ...delivery, seal: 'seal', coSigners: [coSigner] },
    // What signs on one line is one field.
    differs: ({ organ }) => (organ === null ? {} : { organ: `${organ}、${coSigner}` }),
  },
  {
    name: 'document with an annex',
    options: { layout: 'document', ...delivery, annexes: [annex] },
    // An annex that the reply does not name is named in its 附件说明.
    differs: ({ attachments }) => ({ attachments: [...attachments, annex.title] }),
  },
  {
    name: 'letter with an annex',
    options: { layout: 'letter', ...delivery, annexes: [annex] },
    added: issued,
    differs: ({ attachments }) => ({ attachments: [...attachments, annex.title] }),
  },
]

/** What should be read of the issued file. */
function expectedOf(reply: Reply, { added = {}, differs }: IssuedForm): Reply {
  const whole = { ...reply, ...added }
  return { ...whole, ...differs?.(whole) }
}

/**
 * Writes a reply, reads the file with the product's reader and names what differs: fields that are not exactly those that went in, and fields that are not those
 * written down by hand. Empty when all is well.
 */
export async function lostFields(
  { file, read, gold }: GoldReply,
  form: IssuedForm,
  format: ExportFormat,
  printHtml?: PrintHtml,
): Promise<string[]> {
  const exported = await exportReply(
    { ...read, ...form.added },
    { ...form.options, format, ...(printHtml === undefined ? {} : { printHtml }) },
  )
  const place = `${format}, ${form.name}, ${file}`
  if (!exported.ok) return [`${place}: ${exported.error.message}`]
  const result = await readBytes(exported.bytes, `issued.${format}`)
  if (!result.ok) return [`${place}: ${result.error.message}`]
  const back = result.reply.reply
  const expected = expectedOf(read, form)
  const lost = Object.keys(expected).filter((name) => {
    const field = name as keyof Reply
    return JSON.stringify(back[field]) !== JSON.stringify(expected[field])
  })
  const otherThanGold = differingFields(back, expectedOf(gold, form))
  return [...new Set([...lost, ...otherThanGold])].map((field) => `${place}: ${field}`)
}
