import { expect, test } from 'vitest'
import { FileBinaryData } from '#reading/pdf/cmaps.ts'

test.each(['GBK-EUC-H', 'UniGB-UCS2-H', 'GB-EUC-H', 'Adobe-GB1-UCS2', 'UniCNS-UTF16-H'])(
  'the character map %s is there',
  async (name) => {
    const bytes = await new FileBinaryData().fetch({ kind: 'cMapUrl', filename: `${name}.bcmap` })
    expect(bytes.length).toBeGreaterThan(100)
  },
)

test.each([
  ['cMapUrl', '../package.json'],
  ['cMapUrl', '../../../package.json'],
  ['cMapUrl', 'None-H.bcmap'],
  ['standardFontDataUrl', 'FoxitSans.pfb'],
  ['wasmUrl', 'openjpeg.wasm'],
])('nothing else is given out: %s %s', async (kind, filename) => {
  await expect(new FileBinaryData().fetch({ kind, filename })).rejects.toThrow(filename)
})
