import type { StoredReply } from '#contract/reply.ts'
import { libraryReply } from '../library.ts'
import type { Line } from '../library.ts'
import { valueOf } from './slots.ts'
import { paragraphOfProse, pick, term, whole } from './words.ts'
import type { Random } from './words.ts'

/** A reply of an office that has its ways, with parts that not every reply has. */
export function officeReply(random: Random, at: number): StoredReply {
  const isMotion = random() < 0.7
  const kind = isMotion ? '提案' : '建议'
  const meeting = valueOf.meeting(random)
  const number = String(whole(random, 1, 400))
  const name = valueOf.person(random)
  const subject = `关于加强${term(random)}的建议`
  const honorific = isMotion ? '委员' : '代表'
  const has = (share: number) => random() < share
  const sections = has(0.7) ? whole(random, 2, 4) : 0
  const lines: Line[] = [
    { part: 'title', text: `对${meeting}第${number}号${kind}的答复` },
    ...(has(0.5) ? ([{ part: 'result', text: `办理结果：${pick(random, ['A', 'B'])}` }] as const) : []),
    { part: 'salutation', text: `${name}${honorific}：` },
    {
      part: 'opening',
      text: has(0.8)
        ? `您提出的“${subject}”的${kind}收悉，现将办理情况答复如下：`
        : `您在${meeting}上提出的“${subject}”的${kind}收悉，现答复如下：`,
    },
    ...(sections === 0 || has(0.3) ? ([{ part: 'paragraph', text: paragraphOfProse(random) }] as const) : []),
  ]
  for (let section = 0; section < sections; section += 1) {
    const words = section === sections - 1 ? '下一步工作' : `${term(random)}情况`
    lines.push(
      { part: 'heading', level: 1, text: `${'一二三四'.charAt(section)}、${words}` },
      { part: 'paragraph', text: paragraphOfProse(random) },
    )
  }
  lines.push(
    {
      part: 'closing',
      text: pick(random, ['感谢您对我们工作的关心和支持。', '专此答复，欢迎继续提出意见。']),
    },
    { part: 'signature', text: '临江区民政局' },
    { part: 'date', text: `2024年${whole(random, 1, 12)}月${whole(random, 1, 28)}日` },
    { part: 'contact', text: `联系人：${valueOf.person(random)}` },
    ...(has(0.4) ? ([{ part: 'cc', text: '抄送：区政府办公室' }] as const) : []),
  )
  return libraryReply(`r${at}`, lines, {
    kind,
    meeting,
    number,
    subject,
    honorific,
    addressees: [name],
    date: '2024-05-06',
  })
}
