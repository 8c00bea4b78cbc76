import type { Reply } from '#contract/reply.ts'

/** A short reply with every field filled, to be changed by a test. */
export const exampleReply: Reply = {
  title: '对某区政协第十届二次会议第012号提案的答复',
  body: '政协',
  meeting: '某区政协第十届二次会议',
  term: 10,
  session: 2,
  kind: '提案',
  number: '012',
  handlingResult: '解决或采纳',
  signer: '某甲',
  documentNumber: '某科函〔2025〕7号',
  addressees: ['某乙', '某丙'],
  honorific: '委员',
  subject: '关于增设停车位的建议',
  organ: '某区科学技术委员会',
  date: '2025-04-03',
  publicity: '此件公开发布',
  contact: { name: '某丁', phone: '021-5200000', address: '某路1号', postcode: '200000' },
  cc: ['区政协提案委员会', '区政府办公室'],
  attachments: ['停车位清单', '实施办法'],
  blocks: [
    { role: 'opening', level: 0, text: '你们提出的“关于增设停车位的建议”的提案收悉，现答复如下：' },
    { role: 'heading', level: 1, text: '一、基本情况' },
    { role: 'paragraph', level: 2, text: '（一）摸清底数。全区现有停车位3万个。' },
    { role: 'closing', level: 0, text: '感谢你们对我区工作的关心和支持。' },
  ],
}
