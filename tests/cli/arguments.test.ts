import { expect, test } from 'vitest'
import { UsageError, readCommandLine } from '#cli/arguments.ts'

const asSet = { encoding: null, maxSeconds: null }

test.each([
  [['parse', 'a.txt', 'b.txt'], { command: 'parse', files: ['a.txt', 'b.txt'], reading: asSet }],
  [['parse', '--', '-a.txt', '--b'], { command: 'parse', files: ['-a.txt', '--b'], reading: asSet }],
  [
    ['parse', 'a.txt', '--encoding', 'Big5', '--timeout=2.5'],
    { command: 'parse', files: ['a.txt'], reading: { encoding: 'big5', maxSeconds: 2.5 } },
  ],
  [
    ['import', '--library', 'L', 'a', 'b'],
    { command: 'import', library: 'L', paths: ['a', 'b'], reading: asSet },
  ],
  [['import', 'a', '--library=L'], { command: 'import', library: 'L', paths: ['a'], reading: asSet }],
  [['mine', '--library', 'L'], { command: 'mine', library: 'L', out: null, json: false }],
  [
    ['mine', '--json', '--out', 'o', '--library', 'L'],
    { command: 'mine', library: 'L', out: 'o', json: true },
  ],
  [['suggest', '--library', 'L'], { command: 'suggest', library: 'L' }],
  [['compare', 'a', 'b'], { command: 'compare', a: 'a', b: 'b' }],
  [['check', 'a.txt'], { command: 'check', file: 'a.txt', card: null, library: null }],
  [
    ['check', '--card', 'c.json', 'a.txt', '--library=L'],
    { command: 'check', file: 'a.txt', card: 'c.json', library: 'L' },
  ],
  [
    ['export', 'a.txt', '--to', 'A.DOCX'],
    {
      command: 'export',
      file: 'a.txt',
      out: 'A.DOCX',
      format: 'docx',
      layout: 'document',
      edition: 'delivery',
    },
  ],
  [
    ['export', 'a', '--to', 'b.txt', '--layout', 'body', '--edition=public'],
    { command: 'export', file: 'a', out: 'b.txt', format: 'txt', layout: 'body', edition: 'public' },
  ],
  [
    ['evaluate', '--library', 'L', '--holdout', 'a', 'b'],
    { command: 'evaluate', library: 'L', holdout: ['a', 'b'] },
  ],
  [['serve'], { command: 'serve', library: null, port: 0, open: false }],
  [
    ['serve', '--library', 'L', '--port', '8080', '--open'],
    { command: 'serve', library: 'L', port: 8080, open: true },
  ],
  [['mine', '--help'], { command: 'help', about: 'mine' }],
  [['--version'], { command: 'version' }],
])('%j is understood.', (args, expected) => {
  expect(readCommandLine(args)).toEqual(expected)
})

test.each<[string[], string | null]>([
  [[], null],
  [['toString'], null],
  [['parse'], 'parse'],
  [['parse', '--fast', 'a.txt'], 'parse'],
  [['parse', 'a.txt', '--encoding', 'latin1'], 'parse'],
  [['parse', 'a.txt', '--timeout', '0'], 'parse'],
  [['parse', 'a.txt', '--timeout', 'long'], 'parse'],
  [['import', 'a', '--library', 'L', '--timeout', '4000'], 'import'],
  [['import', 'a'], 'import'],
  [['import', '--library', 'L'], 'import'],
  [['import', '--library'], 'import'],
  [['import', '--library=', 'a'], 'import'],
  [['mine'], 'mine'],
  [['mine', '--library', 'L', 'surplus'], 'mine'],
  [['mine', '--library', 'L', '--json=yes'], 'mine'],
  [['compare', 'a'], 'compare'],
  [['check'], 'check'],
  [['check', 'a.txt', 'b.txt'], 'check'],
  [['check', 'a.txt', '--card'], 'check'],
  [['compare', 'a', 'b', 'c'], 'compare'],
  [['export', 'a.txt'], 'export'],
  [['export', '--to', 'a.docx'], 'export'],
  [['export', 'a.txt', '--to', 'a.odt'], 'export'],
  [['export', 'a.txt', '--to', 'docx'], 'export'],
  [['export', 'a.txt', '--to', 'a.docx', '--layout', 'poster'], 'export'],
  [['export', 'a.txt', '--to', 'a.docx', '--edition', ''], 'export'],
  [['evaluate', '--library', 'L', 'a'], 'evaluate'],
  [['serve', '--port', '-1'], 'serve'],
  [['serve', '--port', '65536'], 'serve'],
  [['serve', '--port', 'http'], 'serve'],
  [['serve', '-p', '80'], 'serve'],
])('%j is wrong usage.', (args, about) => {
  let thrown: unknown = null
  try {
    readCommandLine(args)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(UsageError)
  expect(thrown).toMatchObject({ about, message: expect.stringMatching(/。$/) as string })
})
