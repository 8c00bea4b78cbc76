import type { Edition, ExportFormat, Layout, Removal, SealKind } from '#contract/edition.ts'

/** Words of 签发 and of the register. */
export const issue = {
  title: '签发',
  preview: '成文预览',
  pages: (n: number) => `共 ${n} 页，与打印一致`,
  layout: '版式',
  layouts: { document: '公文格式', letter: '信函格式', body: '正文纯文本' } satisfies Record<Layout, string>,
  layoutHints: {
    document: '按党政机关公文格式排版，含标题、主送、正文、署名和版记。',
    letter: '信函格式：红色双线、发文机关标志，首页不显示页码。',
    body: '只有正文，供粘贴到办理系统。',
  } satisfies Record<Layout, string>,
  edition: '版本',
  editions: { delivery: '送达版', public: '公开版' } satisfies Record<Edition, string>,
  editionHints: {
    delivery: '送给提案人，含联系人和电话。',
    public: '用于网上公开，去掉手机号、证件号和委员、代表的联系方式。',
  } satisfies Record<Edition, string>,
  seal: '落款',
  seals: { none: '不盖章', seal: '盖章', 'name-seal': '签名章' } satisfies Record<SealKind, string>,
  signerTitle: '签发人职务',
  signerTitleHint: '如“某某局局长”，印在签名章左侧。',
  mark: '套红头',
  coSigners: '联合署名',
  coSignersHint: '按顺序排在主办机关之后。',
  annexes: '附件正文',
  annex: (n: number, title: string, isGiven: boolean) => `${n}. ${title}${isGiven ? '（随文印出）' : ''}`,
  annexText: (title: string) => `“${title}”的正文`,
  annexPlaceholder: '粘贴附件正文，一段一行；表格可从 WPS、Excel 直接粘贴。留空则附件另附。',
  printedBy: '印发机关',
  printedByHint: '留空则版记只印抄送。',
  number: '发文字号',
  noNumber: '不编号',
  series: '机关代字',
  year: '年份',
  sequence: '序号',
  nextNumber: (last: number | null, next: number) =>
    last === null ? `本年第一个号，建议 ${next} 号。` : `已用到 ${last} 号，建议 ${next} 号。`,
  gaps: (numbers: readonly number[]) => `空号：${numbers.join('、')}`,
  numberFixed: (number: string | null) =>
    number === null ? '已签发，未编号。' : `已以“${number}”签发，新的文件并入同一条登记。`,
  format: '文件格式',
  formats: { docx: 'Word 文档', pdf: 'PDF', html: '网页', txt: '纯文本' } satisfies Record<
    ExportFormat,
    string
  >,
  fileName: '文件名',
  fileNameMissing: '请填写文件名。',
  warnings: (n: number) => `需要留意 ${n} 处`,
  noWarnings: '版面没有需要留意的地方。',
  removed: (n: number) => `公开版去掉 ${n} 处`,
  removedItem: (place: string, text: string, why: string) => `${place}：${text}（${why}）`,
  removedWhy: {
    mobile: '手机号',
    identity: '证件号',
    'member-contact': '委员、代表的联系方式',
    'contact-phone': '联系人的手机号',
    'file-properties': '文件属性',
  } satisfies Record<Removal['kind'], string>,
  nothingRemoved: '公开版没有要去掉的个人信息。草稿的修订、出处和待核标记不随文件带出。',
  findings: (errors: number, others: number) =>
    others === 0 ? `未处理的错误 ${errors} 处` : `未处理的错误 ${errors} 处，提醒 ${others} 处`,
  findingsHint: '错误须改正，或写明保留的理由才能签发。',
  noErrors: (others: number) =>
    others === 0 ? '核查没有未处理的问题。' : `核查没有错误，有提醒 ${others} 处。`,
  reason: (text: string) => `保留“${text}”的理由`,
  reasonPlaceholder: '保留的理由',
  fontsMissing: (n: number) => `缺少 ${n} 种公文字体`,
  fontMissing: (family: string, first: string, substitute: string) =>
    `${family}（${first}等）没有安装，预览和 PDF 以${/^\w/.test(substitute) ? ` ${substitute} ` : substitute}代替；Word 文件仍写明${first}，在有字体的电脑上打印即可。`,
  systemFont: '系统字体',
  submit: '签发',
  submitting: '正在签发',
  submitBlocked: '还有错误没有写明理由。',
  exportOnly: '只导出，不登记',
  exporting: '正在导出',
  papers: '附送文书',
  paperNames: { 'opinion-form': '征询意见表', 'cover-note': '报送函' },
  copyText: '复制正文',
  issued: (number: string | null, name: string) =>
    number === null ? `已签发，文件“${name}”已登记。` : `已以“${number}”签发，文件“${name}”已登记。`,
  issuedMore: '答复已加入范文库，草稿标为已签发。',
  records: '签发记录',
  again: '另存',
  withdraw: '撤回签发',
  withdrawAsk: '撤回后文号收回，答复移出范文库，草稿回到核稿中。',
  withdrawNote: '撤回的原因',
  withdrawn: (note: string) => `已撤回：${note}`,
  withdrawDone: '已撤回签发。',
  exported: {
    desktop: (name: string, size: string) => `已导出“${name}”（${size}），文件所在的文件夹已打开。`,
    browser: (name: string, size: string) => `已导出“${name}”（${size}），请到浏览器的下载文件夹查看。`,
  },
} as const

/** Words of the register (发文登记). */
export const register = {
  title: '发文登记',
  open: '发文登记',
  search: '文号、标题、案由、主送',
  year: '年份',
  allYears: '全部年份',
  export: '导出表格',
  fileName: (year: number | null) => `发文登记${year === null ? '' : ` ${year}`}.csv`,
  columns: {
    number: '发文字号',
    title: '标题',
    date: '成文日期',
    issued: '签发时间',
    files: '文件',
    state: '状态',
  },
  noNumber: '未编号',
  empty: '还没有签发的文件。在草稿中点“签发”后，文号和文件登记在这里。',
  inForce: '已签发',
  withdrawn: '已撤回',
  kept: (n: number) => `保留核查项 ${n} 处`,
  series: (name: string, last: number | null, gaps: readonly number[]) =>
    `${name}：${last === null ? '本年未用' : `已用到 ${last} 号`}${gaps.length === 0 ? '' : `，空号 ${gaps.join('、')}`}`,
} as const

/** Words of the settings for issuing. */
export const issueSettings = {
  title: '签发',
  detail: '文号、版记和办理系统的要求',
  series: '机关代字',
  seriesHint: '如“长科函”，第一个是常用的。',
  bodyLimit: '正文字数上限',
  bodyLimitHint: '办理系统的回复框能放下的字数。',
  printedBy: '印发机关',
  printedByHint: '印在版记左侧，如“某某局办公室”；留空则不印。',
} as const

/** Marks of a document number (GB/T 9704, 7.2.5). */
export const issueMarks = { open: '〔', close: '〕', unit: '号' } as const
