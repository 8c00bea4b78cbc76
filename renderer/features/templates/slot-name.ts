/** What the language of templates reads as something else than a name. */
const forbidden = /[\s!"#%&'()*+,./;<=>@[\\\]^`{|}~:?$]/u
const reserved = new Set(
  'this if unless else each with log lookup true false null undefined constructor prototype __proto__ toString valueOf hasOwnProperty'.split(
    ' ',
  ),
)

/** Why a slot cannot be called so; null when it can. `others` are the names of the other slots. */
export function slotNameFault(name: string, others: readonly string[]): 'empty' | 'bad' | 'taken' | null {
  if (name === '') return 'empty'
  if (forbidden.test(name) || reserved.has(name) || /^-?\d+$/.test(name)) return 'bad'
  return others.includes(name) ? 'taken' : null
}
