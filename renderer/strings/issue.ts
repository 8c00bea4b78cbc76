import type { Edition, ExportFormat, Layout } from '#contract/edition.ts'

/** Words of 签发. */
export const issue = {
  title: '签发',
  preview: '成文预览',
  layout: '版式',
  layouts: { document: '公文格式', letter: '信函格式', body: '正文纯文本' } satisfies Record<Layout, string>,
  layoutHints: {
    document: '按党政机关公文格式排版，含标题、主送、正文、署名和附注。',
    letter: '信函格式：红色双线、发文机关标志，首页不显示页码。',
    body: '只有正文，供粘贴到办理系统。',
  } satisfies Record<Layout, string>,
  edition: '版本',
  editions: { delivery: '送达版', public: '公开版' } satisfies Record<Edition, string>,
  editionHints: {
    delivery: '送给提案人，含联系人和电话。',
    public: '用于网上公开，去掉联系人、电话等个人信息。',
  } satisfies Record<Edition, string>,
  format: '文件格式',
  formats: { docx: 'Word 文档', pdf: 'PDF', html: '网页', txt: '纯文本' } satisfies Record<
    ExportFormat,
    string
  >,
  fileName: '文件名',
  fileNameMissing: '请填写文件名。',
  warnings: (n: number) => `需要留意 ${n} 处`,
  noWarnings: '没有需要留意的地方。',
  export: '导出',
  exporting: '正在导出',
  copyText: '复制正文',
  markIssued: '标记为已签发',
  isIssued: '已标记为已签发，办理期限不再提醒。',
  exported: {
    desktop: (name: string, size: string) => `已导出“${name}”（${size}），文件所在的文件夹已打开。`,
    browser: (name: string, size: string) => `已导出“${name}”（${size}），请到浏览器的下载文件夹查看。`,
  },
  previewFailed: '预览没有生成。',
} as const
