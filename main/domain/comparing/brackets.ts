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

const steps = new Int8Array(65_536)
for (const mark of openers) steps[mark.charCodeAt(0)] = 1
for (const mark of closers) steps[mark.charCodeAt(0)] = -1

/** By how much a code unit changes how many quotes and brackets are open. */
export function bracketStep(code: number): number {
  return steps[code] ?? 0
}
