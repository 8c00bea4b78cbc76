import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const stateSchema = z.object({
  x: z.number().int().nullable(),
  y: z.number().int().nullable(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
})

/** Where the window stood, in device-independent pixels; `x` and `y` are null when it was never moved. */
export type WindowState = z.infer<typeof stateSchema>

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export const firstState: WindowState = { x: null, y: null, width: 1440, height: 900, maximized: false }

/** Reads the remembered state; the first state when there is none or it cannot be understood. */
export function loadWindowState(path: string): WindowState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return firstState
  }
}

/** Keeps the state for the next start. A place that cannot be written costs no more than the memory of it. */
export function saveWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state))
  } catch {
    return
  }
}

/**
 * Brings a remembered state back onto the displays there are: a window whose title line would lie outside of all of
 * them is centred anew, one larger than its display is made smaller.
 *
 * @param displays  work areas of the displays, the primary one first
 */
export function fitToDisplays(state: WindowState, displays: readonly Area[]): WindowState {
  const primary = displays[0]
  if (primary === undefined) return state
  const { x, y } = state
  const home =
    x === null || y === null
      ? undefined
      : displays.find(
          (area) =>
            x + 80 < area.x + area.width &&
            x + state.width - 80 > area.x &&
            y >= area.y &&
            y < area.y + area.height - 40,
        )
  const area = home ?? primary
  return {
    x: home === undefined ? null : x,
    y: home === undefined ? null : y,
    width: Math.min(state.width, area.width),
    height: Math.min(state.height, area.height),
    maximized: state.maximized,
  }
}
