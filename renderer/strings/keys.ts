/** The keys, as the sheet under F1 lists them. */
export const keys = {
  title: '快捷键',
  note: '回车和空格留给输入法使用。',
  groups: [
    {
      name: '推荐',
      rows: [
        ['Tab', '采用整段灰色推荐'],
        ['Ctrl + →', '采用一个分句'],
        ['Alt + ]　Alt + [', '下一个、上一个推荐'],
        ['Alt + 1 至 5', '采用右侧第几条'],
        ['Esc', '本段不再推荐'],
        ['Ctrl + 空格', '在光标处查找套语'],
      ],
    },
    {
      name: '空位与待核',
      rows: [
        ['Tab　Shift + Tab', '套语内的下一个、上一个空位'],
        ['F8', '下一处待核'],
        ['Ctrl + 回车', '确认光标处的待核'],
        ['Ctrl + D', '与最相近的答复比较'],
      ],
    },
    {
      name: '文字',
      rows: [
        ['Ctrl + 1 至 4', '一级至四级标题'],
        ['Ctrl + 0', '正文段落'],
        ['Ctrl + Z　Ctrl + Y', '撤销、重做'],
        ['Ctrl + S', '立即保存'],
      ],
    },
    {
      name: '页面',
      rows: [
        ['F1', '显示本表'],
        ['F6', '在办件卡、稿纸、推荐之间切换'],
        ['Alt + Shift + 1 至 4', '工作台、范文库、模板、设置'],
        ['Alt + N', '新建办件'],
        ['Ctrl + Z', '撤销刚才的删除'],
      ],
    },
  ],
} as const
