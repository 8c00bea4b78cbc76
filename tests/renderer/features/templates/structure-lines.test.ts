import { expect, test } from 'vitest'
import { linesOf } from '#renderer/features/templates/structure-lines.ts'
import { fillTemplate, readTemplate } from '#renderer/features/templates/template-text.ts'

const source = `{{!-- 标题 --}}
对{{届次}}提案的答复
{{#if 有结果}}
{{!-- 结果与签发 --}}
办理结果：{{结果}}
{{/if}}
{{!-- 一级标题 --}}
{{标题}}{{#if 从句}}（试行）{{/if}}`

test('a structure is read line by line with the part each plays', () => {
  expect(linesOf(readTemplate(source))).toEqual([
    {
      role: 'title',
      level: 0,
      optional: null,
      nodes: [
        { kind: 'text', text: '对' },
        { kind: 'slot', name: '届次' },
        { kind: 'text', text: '提案的答复' },
      ],
    },
    {
      role: 'result',
      level: 0,
      optional: '有结果',
      nodes: [
        { kind: 'text', text: '办理结果：' },
        { kind: 'slot', name: '结果' },
      ],
    },
    {
      role: 'heading',
      level: 1,
      optional: null,
      nodes: [
        { kind: 'slot', name: '标题' },
        {
          kind: 'clause',
          name: '从句',
          isNegated: false,
          body: [{ kind: 'text', text: '（试行）' }],
          otherwise: [],
        },
      ],
    },
  ])
})

test('lines that hold only a mark or the edge of a part leave no empty line', () => {
  const fill = (values: Record<string, string | boolean>) =>
    fillTemplate(readTemplate(source), values)
      .map((run) => run.text)
      .join('')
  expect(fill({ 届次: '三次会议', 有结果: true, 结果: '采纳', 标题: '一、', 从句: false })).toBe(
    '对三次会议提案的答复\n办理结果：采纳\n一、',
  )
  expect(fill({ 届次: '三次会议', 有结果: false, 标题: '一、', 从句: true })).toBe('对三次会议提案的答复\n一、（试行）')
})

test('a passage has no lines of its own', () => {
  expect(linesOf(readTemplate('截至{{年份}}年'))).toEqual([])
})

test('a line that is blank in the replies is not shown', () => {
  const blank = readTemplate('{{#if 有附注}}\n{{!-- 附注 --}}\n\n{{/if}}\n{{!-- 日期 --}}\n{{成文日期}}')
  expect(linesOf(blank)).toEqual([
    { role: 'date', level: 0, optional: null, nodes: [{ kind: 'slot', name: '成文日期' }] },
  ])
})
