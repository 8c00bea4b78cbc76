// node tests/bench/compare.ts OLD.json NEW.json: two results of one bench side by side, as ratios new / old.
import { readFileSync } from 'node:fs'
import { printTable } from './measure.ts'
import type { BenchResult, Row, Table } from './measure.ts'

/** Figures that tell how a run was made, not how it went. */
const fixed = new Set(['n', 'characters', 'requests'])

/**
 * One row for every figure that both results have.
 *
 * @returns tables of the old value, the new one and new / old, by table and row; rows that only one side has are left out
 */
export function compareResults(before: BenchResult, after: BenchResult): Table[] {
  return after.tables.flatMap((table) => {
    const earlier = before.tables.find(({ title }) => title === table.title)
    if (earlier === undefined) return []
    const rows = table.rows.flatMap((row) => {
      const same = earlier.rows.find((one) => one.case === row.case)
      return same === undefined ? [] : compareRows(same, row)
    })
    return rows.length === 0 ? [] : [{ title: table.title, rows }]
  })
}

function compareRows(before: Row, after: Row): Row[] {
  return Object.entries(after).flatMap(([column, value]) => {
    const old = before[column]
    if (typeof value !== 'number' || typeof old !== 'number' || fixed.has(column)) return []
    return [{ case: `${after.case} · ${column}`, old, new: value, ratio: old === 0 ? null : value / old }]
  })
}

function read(path: string): BenchResult {
  return JSON.parse(readFileSync(path, 'utf8')) as BenchResult
}

if (import.meta.main) {
  const [oldPath, newPath] = process.argv.slice(2)
  if (oldPath === undefined || newPath === undefined) {
    process.stderr.write('Usage: node tests/bench/compare.ts OLD.json NEW.json\n')
    process.exit(2)
  }
  const [before, after] = [read(oldPath), read(newPath)]
  if (JSON.stringify(before.machine) !== JSON.stringify(after.machine))
    process.stdout.write(
      'The results come from different machines or Node versions: only ratios to the peers say anything.\n',
    )
  for (const table of compareResults(before, after)) printTable(table)
}
