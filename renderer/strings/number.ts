const formatter = new Intl.NumberFormat('zh-CN')

/** A number with thousands separators, by one formatter: `toLocaleString` makes a new one each time, half a millisecond. */
export function grouped(count: number): string {
  return formatter.format(count)
}
