import type { Block, Reply } from '#contract/reply.ts'
import type { LayOutOptions } from '#domain/gbt9704/page.ts'
import { exampleReply } from '../domain/gbt9704/example-reply.ts'

/** Text of Chinese characters alone, so that the measured counts do not depend on which Latin font stands in. */
const sentence = '推进停车位建设方便群众生活出行'

function paragraphs(count: number, sentences: number): Block[] {
  return Array.from({ length: count }, () => ({
    role: 'paragraph',
    level: 0,
    text: sentence.repeat(sentences),
  }))
}

const plain: Reply = { ...exampleReply, documentNumber: null, cc: [], attachments: [] }
const document: LayOutOptions = { layout: 'document', edition: 'delivery' }
const printing = { organ: '某区科委办公室', date: '2025-04-03' }
const full: Reply = { ...exampleReply, blocks: [...exampleReply.blocks, ...paragraphs(4, 16)] }

/** Replies of one paragraph less the lines of a page, line by line, so that each place of the signature near a page's end comes up. */
const nearEnd = [10, 11, 12, 13, 14, 15, 16, 17].map((lines): [string, Reply, LayOutOptions] => [
  `near-end-${lines}`,
  {
    ...plain,
    contact: { name: null, phone: null, address: null, postcode: null },
    blocks: [{ role: 'paragraph', level: 0, text: '甲'.repeat(28 * lines - 2) }],
  },
  document,
])

/** What is printed and measured, by name. */
export const renderedCases: readonly (readonly [name: string, reply: Reply, options: LayOutOptions])[] = [
  ['full-pages', { ...plain, blocks: paragraphs(5, 30) }, document],
  ['head', full, { ...document, printing }],
  ['colophon-alone', { ...plain, cc: exampleReply.cc, blocks: paragraphs(1, 4) }, { ...document, printing }],
  ['letter', full, { ...document, layout: 'letter' }],
  ['longer-than-date', plain, document],
  ['shorter-than-date', { ...plain, organ: '某区科委' }, document],
  ['sealed', plain, { ...document, seal: 'seal' }],
  ['sealed-short', { ...plain, organ: '某区科委' }, { ...document, seal: 'seal' }],
  [
    'joint',
    plain,
    { ...document, seal: 'seal', coSigners: ['某区财政局', '某区交通委员会', '某区住房和城乡建设局'] },
  ],
  ...nearEnd,
]
