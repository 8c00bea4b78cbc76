import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../../renderer/strings/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

test.each(files)(
  '%s keeps to the manners: no exclamation marks, 推荐 and not AI, 你们 and not 您们',
  (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    expect(text.match(/！|(?<![A-Za-z])AI(?![A-Za-z])|您们|智能推荐/g)).toBe(null)
  },
)
