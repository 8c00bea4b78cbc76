import type { Occurrence } from '#contract/template.ts'
import type { FormBlock } from './forms.ts'

/** The values of each form of a structure: short ones as they are, whole blocks by their places, so that not all texts are held at once. */
export class FormValues {
  readonly rows: Occurrence['values'][]
  readonly #wholes: { name: string; blocks: readonly (FormBlock | null)[] }[] = []

  constructor(forms: number) {
    this.rows = Array.from({ length: forms }, () => ({}))
  }

  /** A slot whose value in each form is the text of a block, nothing where the form has none. */
  putWhole(name: string, blocks: readonly (FormBlock | null)[]): void {
    this.#wholes.push({ name, blocks })
  }

  /** All values of a form, made anew with each call. */
  of(row: number, textOf: (block: FormBlock) => string): Occurrence['values'] {
    const values = { ...this.rows[row] }
    for (const { name, blocks } of this.#wholes) {
      const block = blocks[row]
      values[name] = block ? textOf(block) : ''
    }
    return values
  }
}
