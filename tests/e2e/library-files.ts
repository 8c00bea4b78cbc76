import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'

export interface MadeReply {
  number: string
  subject: string
  organ: string
  date: string
  /** Further paragraphs of the body. */
  body?: readonly string[]
}

const paragraphs = (subject: string) => [
  `一、办理情况`,
  `我们高度重视您提出的意见，会同有关部门现场踏勘，围绕${subject}逐条研究，形成了工作方案和责任清单。`,
  `二、下一步工作`,
  `我们将按照方案推进各项措施，定期向社会公布进展，欢迎您继续监督。`,
]

/** A reply of an invented district, as plain text. */
export function replyText({ number, subject, organ, date, body = [] }: MadeReply): string {
  return [
    `对甲区政协第二届三次会议第${number}号提案的答复`,
    '办理结果：解决或采纳',
    '签发人：钱某某',
    '赵某某委员：',
    `　　您提出的“关于${subject}的建议”的提案收悉，现将办理情况答复如下：`,
    ...[...paragraphs(subject), ...body].map((text) => `　　${text}`),
    '　　感谢您对我们工作的关心和支持。',
    `　　　　　　　　　　　　　　${organ}`,
    `　　　　　　　　　　　　　　${date}`,
  ].join('\n')
}

export const parking = {
  number: '035',
  subject: '缓解老旧小区停车难',
  organ: '甲区城市管理局',
  date: '2023年4月20日',
}
export const school = {
  number: '112',
  subject: '改善乡村学校食堂',
  organ: '甲区教育局',
  date: '2024年5月6日',
}

/** A folder of two replies, one in GB18030, a copy, a newer version and an unreadable file. Returns what to drop. */
export function writeMixedFolder(dir: string): { folder: string; broken: string } {
  const folder = join(dir, '往年答复')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '停车.txt'), replyText(parking))
  writeFileSync(join(folder, '停车副本.txt'), replyText(parking))
  writeFileSync(join(folder, '食堂.txt'), iconv.encode(replyText(school), 'gb18030'))
  const newer = {
    ...parking,
    date: '2023年6月1日',
    body: ['　三、补充说明', '新增车位五十个，已经投入使用。'],
  }
  writeFileSync(join(folder, '停车-修订.txt'), replyText(newer))
  const broken = join(dir, '打不开.docx')
  writeFileSync(broken, 'PK\u0003\u0004 not the rest of it')
  return { folder, broken }
}

/** A file of records, one reply a line. */
export function writeRecords(path: string, count: number): void {
  const lines = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1_000)
    const text = replyText({
      ...school,
      number,
      subject: `第${number}项民生实事`,
      body: [`编号${number}`.repeat(index % 7)],
    })
    return JSON.stringify({ id: number, text })
  })
  writeFileSync(path, lines.join('\n'))
}
