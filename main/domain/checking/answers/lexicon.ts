/** Characters that only join words: a pair with one of them says nothing of the matter. */
export const joiningCharacters = new Set(
  '的了和与及等在是对为将以并我您你们也都或之其可能从由把被让这那有不要应该就还使于向但而且所给请',
)

/** What requests and replies are full of whatever they are about; told by pairs of characters. */
export const usualTalk: readonly string[] = [
  '建议',
  '希望',
  '进一步',
  '加强',
  '推进',
  '推动',
  '促进',
  '完善',
  '建立',
  '健全',
  '提升',
  '提高',
  '加大',
  '力度',
  '加快',
  '落实',
  '工作',
  '积极',
  '充分',
  '相关',
  '有关',
  '部门',
  '单位',
  '问题',
  '措施',
  '情况',
  '实施',
  '开展',
  '组织',
  '重点',
  '发展',
  '优化',
  '强化',
  '体系',
  '机制',
  '制度',
  '政策',
  '支持',
  '服务',
  '管理',
  '能力',
  '水平',
  '建设',
  '持续',
  '深入',
  '不断',
  '切实',
  '形成',
  '通过',
  '根据',
  '同时',
  '近年来',
  '目前',
  '下一步',
  '提案',
  '代表',
  '委员',
  '政府',
  '全面',
  '探索',
  '引导',
  '鼓励',
  '打造',
]

/**
 * Words of goodwill that promise nothing in particular. What remains of a paragraph without them is what it says.
 */
export const goodwill =
  /(?:我[局委办区市县部处院]|我们)?(?:将|会|已)?(?:予以)?(?:高度重视|认真(?:研究|吸纳|考虑|对待|采纳|吸收)|积极(?:协调|研究|争取|推进|考虑|采纳)|深入研究|充分考虑|统筹考虑|逐步(?:推进|研究|解决|落实)|加以(?:研究|考虑)|会同(?:有关|相关)部门(?:共同)?(?:研究|协调|推进)?|(?:作为|供|留作)[^，。；]{0,8}参考|具有(?:很强的|重要的?|一定的?|较强的)?[^，。；]{0,6}(?:意义|针对性|借鉴意义|可操作性|参考价值|现实意义)|(?:在)?(?:今后|下一步|以后)的?工作中?|(?:您|你们?|贵委|委员|代表)(?:所)?(?:提出的?|提的)?(?:宝贵)?(?:建议|意见|提案)|很有(?:见地|道理|必要)|十分(?:重要|中肯)|非常(?:好|及时|中肯|必要)|表示(?:衷心)?感谢|(?:感谢|谢谢))/g

/** A numbered line without a full stop, or one that ends with a colon: a heading. */
export const headingLine =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．、]|（[0-9]{1,2}）|关于)[^。；]*$/

/** A paragraph that names the request it answers by its place: 您提出的第二条建议. */
export const namedByPlace =
  /(?:第([一二三四五六七八九十]{1,3}|[0-9]{1,2})[条点项个方面]{1,2}的?(?:建议|意见|问题|诉求)|(?:建议|意见)([一二三四五六七八九十]|[0-9]{1,2})(?=[：:，、“（]))/g
