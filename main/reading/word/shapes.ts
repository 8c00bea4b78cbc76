import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements } from '../xml/parse-xml.ts'
import { chosenAlternative } from './alternatives.ts'

/** What a drawing shows. `boxes` are elements that hold paragraphs, or the words of a decorated text. */
export type Shapes = { boxes: (XmlElement | string)[]; pictures: number; objects: number }

/** Charts, diagrams, inked writing and embedded documents. */
const objects = /^(chart|relIds|OLEObject|contentPart|control)$/

/**
 * Finds the text boxes, pictures and embedded things in a `w:drawing`, `w:pict` or `w:object`. The picture that stands for
 * an embedded thing is not counted beside it.
 */
export function readShapes(root: XmlElement): Shapes {
  const shapes: Shapes = { boxes: [], pictures: 0, objects: 0 }
  const visit = (element: XmlElement): void => {
    if (element.name === 'txbxContent') {
      shapes.boxes.push(element)
      return
    }
    if (element.name === 'AlternateContent') {
      const chosen = chosenAlternative(element)
      if (chosen !== null) visit(chosen)
      return
    }
    const words = element.attributes['string']
    if (element.name === 'textpath' && words !== undefined) shapes.boxes.push(words)
    else if (element.name === 'imagedata' || element.name === 'blip') shapes.pictures++
    else if (objects.test(element.name)) shapes.objects++
    for (const child of childElements(element)) visit(child)
  }
  visit(root)
  if (root.name === 'object') return { ...shapes, objects: Math.max(1, shapes.objects), pictures: 0 }
  return shapes
}
