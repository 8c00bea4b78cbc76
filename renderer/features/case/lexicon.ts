import type { Card } from '#contract/draft.ts'

type Kind = NonNullable<Card['kind']>

/** Who receives an item of a kind, and how its authors are addressed. */
export const ofKind: Record<
  Kind,
  { body: NonNullable<Card['body']>; honorific: NonNullable<Card['honorific']> }
> = {
  提案: { body: '政协', honorific: '委员' },
  建议: { body: '人大', honorific: '代表' },
  议案: { body: '人大', honorific: '代表' },
}

/** What a new card begins with. */
export const usualKind: Kind = '提案'

/** What names the body in a meeting, and the other body. */
export const bodyPatterns: Record<NonNullable<Card['body']>, { own: RegExp; other: RegExp }> = {
  政协: { own: /政协/u, other: /人大|人民代表大会/u },
  人大: { own: /人大|人民代表大会/u, other: /政协/u },
}

/** Patterns behind the hints on a card. */
export const patterns = {
  numberFrame: /^第\s*|\s*号$/gu,
  digits: /^\d+$/,
  session: /届|次/u,
  quoted: /^[“"《].*[”"》]$/u,
  doubledAbout: /关于\s*[“"《]?\s*关于/u,
  titledName: /(?:委员|代表)$/u,
  groupName: /(?:委员会|区委|市委|县委|省委|支部|联合会|工商联|委员组|界别|小组|协会|公司|局|中心)$/u,
  documentNumber: /^[^\d〔]{1,20}〔(\d{4})〕\s*第?\d+\s*号$/u,
  otherBrackets: /[[(（【［{]\s*\d{4}\s*[\])）】］}]/u,
  padded: /〕\s*(?:第|0)/u,
  /** 类 behind the letter of a result. */
  resultClass: /类$/u,
  phone: /^[\d\s、,，/（）()-]+$/u,
  postcode: /^\d{6}$/,
  date: /^(\d{4})(?:[年./-](\d{1,2})[月./-](\d{1,2})[日号]?|(\d{2})(\d{2}))$/u,
} as const
