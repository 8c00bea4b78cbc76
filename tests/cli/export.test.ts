import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partsOf } from '../exporting/docx-parts.ts'
import { runNifu, temporaryFolder } from './run-nifu.ts'

/** A reply with what no field of a reply holds: 等5名, a greeting, two that sign, annexes, who printed it. */
const whole = `某市水务局文件

某水函[2024]031号

关于市十四届人大三次会议第126号代表建议的答复

赵甲、钱乙等5名代表：
您好！
　　您提出的《关于改造供水设施的建议》收悉，现答复如下：
　　可拨打王代表手机13812345678了解详情，李代表电话：0571-88881234。
　　感谢您的关心和支持。

　　附件：1.改造计划表
　　　　　2.资金明细

某市水务局
某市财政局
2024年6月5日

（此件公开发布）
　　联系人：周某，联系电话：0571-85120000、13900001111
　　主管领导：吴某某

　　抄送：市人大常委会代表工委，市政府督查室。
某市水务局办公室　　2024年6月5日印发

附件1
改造计划表
　　一、改造范围
　　全市137个小区。

附件2
资金明细
项目\t金额
泵房\t120万元
`

test('GBT-15: what stands on the paper beside the fields comes along in its place, and what does not is told', async () => {
  const folder = temporaryFolder()
  const [file, out] = [join(folder, 'a.txt'), join(folder, 'b.txt')]
  writeFileSync(file, whole)
  const { status, lines } = await runNifu(['export', file, '--to', out])
  expect([status, lines]).toEqual([
    0,
    [
      {
        out,
        bytes: readFileSync(out).byteLength,
        warnings: [
          {
            code: 'document-number-form',
            message:
              '发文字号“某水函[2024]031号”的写法不合格式标准，应为“某水函〔2024〕31号”。请改正后重新导出。',
          },
          {
            code: 'not-carried',
            message: '原文有 1 处没有写入：“主管领导：吴某某”。请核对是否需要补入。',
          },
        ],
        removed: [],
      },
    ],
  ])
  expect(
    readFileSync(out, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  ).toEqual([
    '某市水务局',
    '某水函[2024]031号',
    '关于市十四届人大三次会议',
    '第126号代表建议的答复',
    '赵甲、钱乙等5名代表：',
    '　　您好！',
    '　　您提出的《关于改造供水设施的建议》收悉，现答复如下：',
    '　　可拨打王代表手机13812345678了解详情，李代表电话：0571-88881234。',
    '　　感谢您的关心和支持。',
    '　　附件：1. 改造计划表',
    '　　　　　2. 资金明细',
    `${'　'.repeat(18)}某市水务局`,
    `${'　'.repeat(18)}某市财政局`,
    `${'　'.repeat(20)}2024年6月5日`,
    '　　（此件公开发布）',
    '　　联系人：周某　　联系电话：0571-85120000、13900001111',
    '附件1',
    '改造计划表',
    '　　一、改造范围',
    '　　全市137个小区。',
    '附件2',
    '资金明细',
    '项目\t金额',
    '泵房\t120万元',
    '抄送：市人大常委会代表工委，市政府督查室。',
    '某市水务局办公室　　2024年6月5日印发',
  ])
})

test.each(['docx', 'html', 'txt'])(
  'GBT-4, GBT-16: no member’s or personal number and no property but the title is in the public %s',
  async (format) => {
    const folder = temporaryFolder()
    const [file, out] = [join(folder, 'a.txt'), join(folder, `b.${format}`)]
    writeFileSync(file, whole)
    const { lines } = await runNifu(['export', file, '--to', out, '--edition', 'public'])
    const written = readFileSync(out)
    const texts = format === 'docx' ? [...partsOf(written).values()] : [written.toString('utf8')]
    const told = texts.flatMap(
      (text) => text.match(/13812345678|88881234|13900001111|dc:creator|name="author"/g) ?? [],
    )
    const warnings = lines[0]?.['warnings'] as { code: string }[]
    expect([told, warnings.map(({ code }) => code), lines[0]?.['removed']]).toEqual([
      [],
      ['document-number-form', 'private-details-removed', 'not-carried'],
      [
        { kind: 'mobile', place: '正文第3段', text: '13812345678' },
        { kind: 'member-contact', place: '正文第3段', text: '0571-88881234' },
        { kind: 'contact-phone', place: '联系方式', text: '13900001111' },
      ],
    ])
  },
)

test('a file that cannot be read or written is told in Chinese, status 1, and leaves nothing', async () => {
  const folder = temporaryFolder()
  const good = join(folder, 'a.txt')
  const empty = join(folder, 'empty.txt')
  writeFileSync(good, whole)
  writeFileSync(empty, '')
  const runs = await Promise.all([
    runNifu(['export', empty, '--to', join(folder, 'b.docx')]),
    runNifu(['export', good, '--to', join(folder, 'missing', 'b.docx')]),
  ])
  expect(runs.map(({ status, lines }) => [status, lines[0]?.['ok'], lines[0]?.['error']])).toEqual([
    [1, false, { code: 'empty', message: expect.stringMatching(/\p{Script=Han}/u) as string }],
    [1, false, { code: 'not-found', message: '要存放“b.docx”的文件夹不存在。请另选一个文件夹。' }],
  ])
  expect([readdirSync(folder).toSorted(), existsSync(join(folder, 'missing'))]).toEqual([
    ['a.txt', 'empty.txt'],
    false,
  ])
})
