import { expect, test } from 'vitest'
import { searchTemplate } from '#domain/templating/excerpt.ts'

const long = {
  name: '推进〔领域〕建设',
  template:
    '{{!-- 正文 --}}\n推进{{领域}}建设，{{#if 含会同}}会同各街道{{/if}}累计新增公共停车泊位{{数量}}个，有效缓解了周边群众出行困难，并将继续完善长效机制。',
}

test.each([
  { words: ['推进', '领域'], expected: { excerpt: null } },
  {
    words: ['推进', '泊位'],
    expected: { excerpt: '…累计新增公共停车泊位〔数量〕个，有效缓解了周边群众出行困难，并将继续…' },
  },
  {
    words: ['会同'],
    expected: { excerpt: '…进〔领域〕建设，会同各街道累计新增公共停车泊位〔数量〕个，有效缓解了…' },
  },
  { words: ['长效机制'], expected: { excerpt: '…难，并将继续完善长效机制。' } },
  { words: ['含会同'], expected: null },
  { words: ['推进', '正文'], expected: null },
  { words: ['if'], expected: null },
  {
    words: ['{{数量}}'],
    expected: { excerpt: '…新增公共停车泊位〔数量〕个，有效缓解了周边群众出行困难，并将继续完善长效…' },
  },
])('what stands around words of a search that the name does not show: $words', ({ words, expected }) => {
  expect(searchTemplate(long, words)).toEqual(expected)
})

test('case does not count', () => {
  expect(searchTemplate({ name: '应用', template: '推广AIGC应用' }, ['aigc'])).toEqual({
    excerpt: '推广AIGC应用',
  })
})
