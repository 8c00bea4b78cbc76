import type { StructureShape } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'

/** How long the replies of a structure are, and how their parts are numbered. */
export function ShapeLine({ shape: { characters, numbering } }: { shape: StructureShape }) {
  const { low, median, high } = characters
  const styles = numbering.map(({ style }) => style)
  return (
    <p className="template-facts template-shape" data-testid="structure-shape">
      <span>{templates.shape.whole(median, low, high)}</span>
      {styles.length > 0 && <span>{templates.shape.numbering(styles)}</span>}
    </p>
  )
}
