/** The form of a 会办意见; values of the card stand between the pieces. */
export const opinionForm = {
  title: ['关于', '第', '号', '的会办意见'],
  salutationEnd: '：',
  opening: ['关于“', '”（第', '号', '），现提出会办意见如下：'],
  closing: '以上意见，供你单位答复时参考。',
  contact: ['联系人：', '　联系电话：'],
  leadSlot: '主办单位',
} as const
