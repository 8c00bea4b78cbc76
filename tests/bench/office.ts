import type { StoredReply, Part, Reply } from '#contract/reply.ts'
import { plantCorpus, randomNumbers } from '#tests/domain/mining/planted.ts'
import { libraryReply } from '#tests/domain/mining/library.ts'
import type { Line } from '#tests/domain/mining/library.ts'

const surnames = '赵钱孙李周吴郑冯陈褚卫蒋沈韩杨'
const given = '一凡,雨桐,志远,思敏,国强,晓岚,文博,海燕,子墨,建平,丽华,明轩'.split(',')
const topics =
  '老旧小区改造,口袋公园建设,养老助餐点布局,校园周边交通,河道水质治理,停车泊位共享,垃圾分类投放,消防通道清理,夜间照明设施,托育服务供给,农贸市场升级,公交线路调整,无障碍设施,充电桩安装,屋顶绿化,急救设备配置'.split(
    ',',
  )
const verbs = '加快推进,进一步优化,全面加强,统筹做好,持续完善'.split(',')
const organs = '临江区民政局,临江区交通委员会,临江区绿化和市容管理局,临江区教育局,临江区卫生健康委员会'.split(
  ',',
)
const headings = ['一、基本情况', '二、主要做法', '三、下一步工作安排']

const closings = [
  '感谢您对我区工作的关心和支持，欢迎继续提出宝贵意见。',
  '最后，感谢您一直以来的关注，也希望您继续为我们的工作建言献策。',
  '以上答复，如有意见，请及时反馈，以便我们进一步改进工作。',
]

/**
 * Invented replies of one city's offices: planted paragraphs (of which about half repeat, by Zipf's law) between the title,
 * salutation, opening, headings and closing that such replies have, with their fields. The same for the same seed and
 * count; library and held-out replies must come from one call, or they share no passages.
 */
export function officeReplies(seed: number, count: number): StoredReply[] {
  const random = randomNumbers(seed + 1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return plantCorpus(seed, count, Math.ceil(count / 2), 0).replies.map((planted, at) => {
    const name = pick([...surnames]) + pick(given)
    const subject = `关于${pick(verbs)}${pick(topics)}的建议`
    const year = 2018 + (at % 8)
    const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)]
    const organ = pick(organs)
    const meeting = `临江区政协第十六届${'一二三四五六七八'[at % 8]}次会议`
    const number = String(1 + Math.floor(random() * 300)).padStart(3, '0')
    const lines: Line[] = [
      { part: 'title', text: `对${meeting}第${number}号提案的答复` },
      { part: 'salutation', text: `${name}委员：` },
      { part: 'opening', text: `您提出的“${subject}”的提案收悉，现将办理情况答复如下：` },
    ]
    const body = planted.paragraphs.map(({ start, end }) => planted.text.slice(start, end))
    for (const [index, text] of body.entries()) {
      const heading = index % 3 === 0 ? headings[index / 3] : undefined
      if (heading !== undefined) lines.push({ part: 'heading', text: heading, level: 1 })
      lines.push({ part: 'paragraph', text })
    }
    lines.push(
      { part: 'closing', text: pick(closings) },
      { part: 'signature', text: organ },
      { part: 'date', text: `${year}年${month}月${day}日` },
    )
    const fields: Partial<Reply> = {
      body: '政协',
      kind: '提案',
      meeting,
      number,
      subject,
      organ,
      addressees: [name],
      honorific: '委员',
      date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    }
    return libraryReply(`r${at}`, lines, fields)
  })
}

/** The paragraphs of a reply in order. */
export function paragraphTexts(reply: StoredReply): { part: Part; text: string }[] {
  return reply.paragraphs.map(({ start, end, part }) => ({ part, text: reply.text.slice(start, end) }))
}
