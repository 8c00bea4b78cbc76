/** Patterns behind the hints on a card. */
export const patterns = {
  numberFrame: /^第\s*|\s*号$/gu,
  digits: /^\d+$/,
  cppcc: /政协/u,
  congress: /人大|人民代表大会/u,
  session: /届|次/u,
  quoted: /^[“"《].*[”"》]$/u,
  doubledAbout: /关于\s*[“"《]?\s*关于/u,
  titledName: /(?:委员|代表)$/u,
  groupName: /(?:委员会|区委|市委|县委|省委|支部|联合会|工商联|委员组|界别|小组|协会|公司|局|中心)$/u,
  documentNumber: /〔\d{4}〕\s*\d+\s*号/u,
  phone: /^[\d\s、,，/（）()-]+$/u,
  postcode: /^\d{6}$/,
} as const
