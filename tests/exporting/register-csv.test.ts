import { expect, test } from 'vitest'
import type { IssueRecord } from '#contract/issue.ts'
import { writeRegister } from '#exporting/register-csv.ts'

const record: IssueRecord = {
  id: 'i1',
  draftId: 'd1',
  number: '某科函〔2025〕7号',
  parts: { series: '某科函', year: 2025, sequence: 7 },
  title: '=对“停车”的答复',
  subject: '关于"停车"的建议',
  addressees: ['甲乙', '丙丁'],
  organ: '某区科委',
  date: '2025-04-03',
  findings: [],
  kept: [{ rule: 'r', text: '甲大乙', message: '。', reason: '确有其人' }],
  replyId: null,
  issuedAtMs: new Date(2025, 3, 3, 9, 5).getTime(),
  withdrawn: { atMs: 2, note: '落款有误' },
  files: [],
}

test('the register is a table with a byte order mark; quotes are doubled and nothing is a formula', () => {
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeRegister([record])).split('\r\n')).toEqual(
    [
      '\ufeff"发文字号","标题","案由","主送","署名","成文日期","签发时间","文件","保留的核查项","状态","撤回说明"',
      `"某科函〔2025〕7号","'=对“停车”的答复","关于""停车""的建议","甲乙；丙丁","某区科委","2025-04-03",` +
        `"2025-04-03 09:05","","甲大乙（确有其人）","已撤回","落款有误"`,
      '',
    ],
  )
})
