import { expect, test } from 'vitest'
import { paragraph, run, textOfBody, warningsOfBody } from './documents.ts'

const inserted = (text: string) => `<w:ins w:id="1" w:author="x">${run(text)}</w:ins>`
const deleted = (text: string) => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const mark = (change: string) => `<w:rPr><w:${change} w:id="3"/></w:rPr>`

test('tracked changes come out as if accepted, and one warning names how many', async () => {
  const body =
    paragraph(
      run('新增站点') +
        deleted('10') +
        inserted('12') +
        run('个，') +
        deleted('约') +
        deleted('有') +
        run('成效'),
    ) +
    paragraph(
      `<w:moveFrom w:id="5">${run('移走')}</w:moveFrom>${run('留')}<w:moveTo w:id="6">${run('移来')}</w:moveTo>`,
    )
  expect(await textOfBody(body)).toEqual('新增站点12个，成效\n留移来')
  expect(await warningsOfBody(body)).toEqual([
    ['tracked-changes', '文中有修订：插入 2 处、删除 3 处，已按接受全部修订后的文字读入，请核对'],
  ])
})

test('a deleted end of a paragraph joins it to the next; a deleted paragraph is gone', async () => {
  const body =
    paragraph('您提出的建议', mark('del')) +
    paragraph('收悉。') +
    paragraph(deleted('整段'), mark('del')) +
    paragraph('现答复如下：') +
    paragraph(inserted('新段'), mark('ins'))
  expect(await textOfBody(body)).toEqual('您提出的建议收悉。\n现答复如下：\n新段')
  expect((await warningsOfBody(body))[0]?.[1]).toContain('插入 1 处、删除 2 处')
})

test('a paragraph whose end is deleted keeps its form when the next one has no text left', async () => {
  const first = paragraph(run('正文'), `<w:ind w:firstLineChars="200"/>${mark('del')}`)
  expect(await textOfBody(first + paragraph(deleted('全删')))).toEqual('　　正文')
  expect(
    await textOfBody(
      paragraph(run('正文'), mark('del')) + paragraph('续', '<w:ind w:firstLineChars="200"/>'),
    ),
  ).toEqual('　　正文续')
})

test('rows and cells that were deleted are left out', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const body =
    `<w:tbl><w:tr>${cell('甲')}${cell('乙')}${cell('丙', '<w:cellDel w:id="1"/>')}</w:tr>` +
    `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('丁')}${cell('戊')}</w:tr>` +
    `<w:tr><w:trPr><w:ins w:id="3"/></w:trPr>${cell('己')}${cell('庚')}</w:tr></w:tbl>`
  expect(await textOfBody(body)).toEqual('甲\t乙\n己\t庚')
  expect((await warningsOfBody(body))[0]?.[1]).toContain('插入 1 处、删除 1 处')
})

test('changes of form alone are no changes of the text', async () => {
  const body = paragraph(
    `<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`,
    '<w:pPrChange w:id="2"><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:pPrChange>',
  )
  expect(await textOfBody(body)).toEqual('甲')
  expect(await warningsOfBody(body)).toEqual([])
})

test('comments are counted and left out', async () => {
  const body = paragraph(
    `${run('甲')}<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
  )
  expect(await textOfBody(body)).toEqual('甲')
  expect(await warningsOfBody(body)).toEqual([['comments', '有 1 条批注，没有读入']])
})

test('a paragraph that is set a line below the one before it stands behind a gap', async () => {
  const body =
    paragraph('某县民政局') +
    paragraph('关于某提案的答复', '<w:spacing w:before="1158"/>') +
    paragraph('某委员：', '<w:spacing w:beforeLines="100" w:before="312"/>') +
    paragraph('现答复如下：', '<w:spacing w:before="156"/>')
  expect(await textOfBody(body)).toEqual('某县民政局\n\n关于某提案的答复\n\n某委员：\n现答复如下：')
})
