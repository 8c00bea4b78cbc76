const openers = '“‘《〈（('
const closers = '”’》〉）)'

/** Whether every quote and bracket of a run has its other half in it, in order. */
export function balanceOf(text: string): 'whole' | 'broken' {
  const open: number[] = []
  for (const character of text) {
    if (openers.includes(character)) open.push(openers.indexOf(character))
    else if (closers.includes(character) && open.pop() !== closers.indexOf(character)) return 'broken'
  }
  return open.length === 0 ? 'whole' : 'broken'
}
