import type { Settings } from '#contract/settings.ts'

/** Words of 设置. */
export const settings = {
  title: '设置',
  detail: '改动随时保存',
  office: {
    title: '本单位',
    detail: '新建办件时自动填入，每件还可以单独修改。',
    organ: '答复机关',
    organHint: '署名用的全称或规范简称',
    signer: '签发人',
    publicity: '公开属性',
    publicityHint: '印在日期下面的附注',
    contactName: '联系人',
    contactPhone: '联系电话',
    contactAddress: '通讯地址',
    contactPostcode: '邮政编码',
  },
  writing: {
    title: '写作',
    ghostText: '在光标处显示灰色推荐',
    ghostTextDetail: '关闭后，推荐只列在右侧，不出现在正文里。',
  },
  appearance: {
    title: '外观',
    theme: '明暗',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' } satisfies Record<
      Settings['appearance']['theme'],
      string
    >,
    zoom: '字号缩放',
  },
  about: {
    title: '关于',
    version: '版本',
    library: '数据文件夹',
    edition: '运行方式',
    editions: { desktop: '桌面版', browser: '浏览器版，只在本机运行' },
    privacy: '所有内容都在本机处理，不上传、不联网。',
  },
} as const
