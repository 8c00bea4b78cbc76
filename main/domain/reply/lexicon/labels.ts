/** What the value behind a printed label is. `leader` and `unit` are read only to keep them apart from the handler. */
export type LabelField =
  | 'handlingResult'
  | 'signer'
  | 'documentNumber'
  | 'publicity'
  | 'contactName'
  | 'contactNameAndPhone'
  | 'unitAndPhone'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'leader'
  | 'unit'
  | 'cc'
  | 'attachments'
  | 'subject'
  | 'number'
  | 'proposer'
  | 'organ'
  | 'date'
  | 'text'
  | 'metadata'

/** Words for the person who handles the item. */
const handlers: readonly string[] = [
  ...[
    '联系',
    '联络',
    '承办',
    '经办',
    '具体承办',
    '具体经办',
    '具体联系',
    '工作联系',
    '承办联系',
    '业务联系',
  ].flatMap((root) => [`${root}人`, `${root}人员`, `${root}人姓名`]),
  ...['承办', '主办', '协办', '会办', '办理', '责任', '本', ''].flatMap((role) =>
    ['单位', '科室', '处室', '部门', '股室', '机关'].flatMap((unit) =>
      ['联系人', '联络人', '经办人', '承办人', '具体承办人'].map((person) => `${role}${unit}${person}`),
    ),
  ),
  '经办同志',
  '具体办理人',
]

/** Words for how far the item was met: what was done to it, and the kind of mark. */
const resultLabels: readonly string[] = [
  ...['办理', '办复', '答复', '处理', '采纳', '落实', '解决', '办结', '回复', '复文'].flatMap((root) =>
    [
      '结果',
      '类别',
      '类型',
      '分类',
      '等次',
      '等级',
      '程度',
      '性质',
      '结果类别',
      '结果分类',
      '结果等次',
      '情况类别',
      '情况分类',
    ].map((mark) => `${root}${mark}`),
  ),
  '采纳情况',
  '类别',
  '分类',
]

/** Words for the office that handles it. */
const units: readonly string[] = [
  ...['联系', '承办', '主办', '协办', '会办', '办理', '责任', '经办'].flatMap((root) => [
    `${root}单位`,
    `${root}科室`,
    `${root}处室`,
    `${root}部门`,
    `${root}股室`,
  ]),
  '单位名称',
]

/** A label that names a telephone number as well: 联系人及电话, 承办人、联系电话. */
function withPhone(words: readonly string[]): readonly string[] {
  return words.flatMap((word) =>
    ['及', '和', '、', '与', '/', '', '及其'].flatMap((joiner) =>
      ['电话', '联系电话', '联系方式', '办公电话', '手机'].map((phone) => `${word}${joiner}${phone}`),
    ),
  )
}

/** The labels of each field, as printed before a colon, without white space. Regional ones are added here. */
export const labelWords: Readonly<Record<LabelField, readonly string[]>> = {
  handlingResult: resultLabels,
  signer: ['签发人', '领导签发', '签发领导', '签发', '领导署名', '领导签字', '签批人', '审签人'],
  documentNumber: ['发文字号', '发文文号', '发文号', '文号', '文件编号'],
  publicity: [
    '公开方式',
    '公开属性',
    '公开类别',
    '公开形式',
    '公开类型',
    '公开选项',
    '公开情况',
    '信息公开属性',
    '信息公开选项',
    '信息公开类别',
    '信息公开形式',
    '政务公开选项',
    '政府信息公开选项',
    '是否同意公开',
    '是否公开',
  ],
  contactName: handlers,
  contactNameAndPhone: [...withPhone(handlers), '联系方式'],
  unitAndPhone: withPhone(units),
  phone: [
    '联系电话',
    '电话',
    '电话号码',
    '联系电话号码',
    '办公电话',
    '咨询电话',
    '联系手机',
    '手机',
    '手机号码',
    '单位电话',
    '电话号',
  ],
  address: [
    '地址',
    '通讯地址',
    '通信地址',
    '联系地址',
    '单位地址',
    '办公地址',
    '承办单位地址',
    '承办单位通讯地址',
    '承办单位通信地址',
    '邮寄地址',
  ],
  postcode: ['邮政编码', '邮编'],
  leader: [
    '承办负责人',
    '承办单位负责人',
    '负责人',
    '单位负责人',
    '主管领导',
    '主管领导人',
    '主管领导人姓名',
    '主管领导姓名',
    '分管领导',
    '分管负责人',
    '主要领导',
    '主要负责人',
    '责任领导',
    '审核人',
    '复核人',
    '传真',
    '电子邮箱',
    '电子邮件',
    '邮箱',
  ],
  unit: units,
  cc: ['抄送', '抄报', '抄告', '抄送单位', '报送', '分送', '送', '报'],
  attachments: ['附件', '附'],
  subject: ['案由', '建议标题', '提案标题', '建议题目', '提案题目', '建议名称', '提案名称', '题目'],
  number: ['建议编号', '提案编号', '建议号', '提案号', '编号'],
  proposer: ['提案人', '建议人', '提案者', '领衔代表', '第一提案人', '提出人', '提案委员', '建议代表'],
  organ: ['答复单位', '发布单位', '发布机构', '发文机关', '答复机关'],
  date: ['答复日期', '答复时间', '成文日期', '成文时间', '办结日期', '日期'],
  text: ['建议答复', '提案答复', '答复内容', '答复正文', '正文'],
  metadata: [
    '主题词',
    '印数',
    '印发',
    '校对',
    '打印',
    '索引号',
    '信息来源',
    '来源',
    '发布时间',
    '发布日期',
    '生成日期',
    '生成时间',
    '浏览次数',
    '浏览量',
    '阅读次数',
    '点击数',
    '点击量',
    '作者',
    '字号',
    '字体',
    '主题分类',
    '体裁分类',
    '有效性',
    '有效期',
    '名称',
    '标题',
    '责任编辑',
    '编辑',
    '密级',
    '紧急程度',
  ],
}

/** Labels that are too short or too common to be looked for inside a line: they count only at its start. */
export const startOnlyLabels: readonly string[] = [
  '送',
  '报',
  '附',
  '附件',
  '报送',
  '分送',
  '类别',
  '分类',
  '签发',
  '编号',
  '名称',
  '标题',
  '题目',
  '来源',
  '日期',
  '正文',
  '编辑',
  '作者',
  '字号',
  '字体',
  '文号',
]

/** The number of an item in a list of attachments: 1. 2、 （3）. */
export const attachmentNumber =
  /(?:^|(?<=[^0-9.]))(?:[0-9]{1,2}(?:[.．、](?![0-9])|）)|（[0-9一二三四五六七八九十]{1,3}）)/
