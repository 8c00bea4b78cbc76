import { create } from 'zustand'
import { withRecent } from './palette-items.ts'
import type { PaletteItem } from './palette-items.ts'

interface PaletteState {
  isOpen: boolean
  recent: PaletteItem[]
}

/** Whether the palette is open, and what was chosen in it since the page was opened. */
export const usePalette = create<PaletteState>()(() => ({ isOpen: false, recent: [] }))

export function showPalette(isOpen: boolean): void {
  usePalette.setState({ isOpen })
}

export function rememberChosen(item: PaletteItem): void {
  usePalette.setState(({ recent }) => ({ recent: withRecent(recent, item) }))
}
