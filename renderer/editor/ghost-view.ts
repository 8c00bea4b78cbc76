import { editorStrings } from '#renderer/strings/editor.ts'

/** Where the line of grey text stands, in the paper's own pixels. */
export interface GhostPlace {
  left: number
  top: number
  height: number
  /** On the line below the caret, because beside it there is no room. */
  isBelow: boolean
}

/** What floats at the caret: a passage, of which so many characters more follow, or the way to the slots of the one just taken. */
export type GhostLook = GhostPlace &
  ({ kind: 'passage'; shown: string; more: number; isForeign: boolean } | { kind: 'walk'; slots: number })

export interface GhostView {
  draw(look: GhostLook | null): void
  /** Tells a screen reader; '' for nothing. */
  announce(words: string): void
}

/**
 * Draws into an element that nobody else draws into. Without React: each of its commits walks the whole text for the
 * selection's sake, and the grey text moves with every key.
 */
export function createGhostView(host: HTMLElement): GhostView {
  let box: HTMLElement | null = null
  let announced: HTMLElement | null = null

  /** New words go into the texts that are there: nodes that come and go cost the page a look at all its rules. */
  const fill = (into: HTMLElement, look: GhostLook) => {
    const parts = partsOf(look)
    const isSame =
      parts.length === into.children.length &&
      parts.every(([className], at) => into.children[at]?.className === className)
    if (!isSame) into.replaceChildren(...parts.map(([className]) => part(className, look.kind === 'passage')))
    for (const [at, [, words]] of parts.entries()) {
      const text = into.children[at]?.firstChild
      if (text instanceof Text && text.data !== words) text.data = words
    }
  }

  return {
    draw: (look) => {
      if (look === null) {
        box?.remove()
        box = null
        return
      }
      if (box === null) host.append((box = document.createElement('div')))
      const { left, top, height, isBelow } = look
      const className = isBelow && look.kind === 'passage' ? 'ghost ghost-below' : 'ghost'
      const name = look.kind === 'walk' ? 'walk-hint' : 'ghost'
      if (box.className !== className) box.className = className
      if (box.dataset['testid'] !== name) box.dataset['testid'] = name
      box.style.height = box.style.lineHeight = `${height}px`
      box.style.left = `${left}px`
      box.style.top = `${top}px`
      fill(box, look)
    },
    announce: (words) => {
      if (announced === null) {
        if (words === '') return
        announced = document.createElement('output')
        announced.className = 'sr-only'
        host.append(announced)
      }
      if (announced.textContent !== words) announced.textContent = words
    },
  }
}

/** Class and words of each part. */
function partsOf(look: GhostLook): [className: string, words: string][] {
  if (look.kind === 'walk') return [['walk-hint', editorStrings.walk(look.slots)]]
  return [
    ['ghost-words', look.shown],
    ...(look.more > 0
      ? [['ghost-more', editorStrings.ghost.more(look.more)] satisfies [string, string]]
      : []),
    ...(look.isForeign ? [['ghost-foreign', editorStrings.ghost.foreign] satisfies [string, string]] : []),
  ]
}

function part(className: string, isHidden: boolean): HTMLElement {
  const span = document.createElement('span')
  span.className = className
  if (isHidden) span.ariaHidden = 'true'
  span.append(document.createTextNode(''))
  return span
}
