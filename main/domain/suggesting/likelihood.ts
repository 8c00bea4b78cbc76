/**
 * How likely the next character agrees when the last `matched` characters agree. Measured by leaving one reply out on
 * replies of one office and on letters of several: about a quarter after two characters, two thirds after eight, nearly
 * always after twenty.
 */
const measured: readonly (readonly [matched: number, share: number])[] = [
  [0, 0.05],
  [1, 0.15],
  [2, 0.28],
  [3, 0.4],
  [4, 0.47],
  [6, 0.6],
  [8, 0.68],
  [10, 0.78],
  [13, 0.87],
  [16, 0.92],
  [20, 0.95],
  [30, 0.97],
  [60, 0.985],
]

const longest = 60
const shares = Float64Array.from({ length: longest + 1 }, (_, matched) => interpolate(matched))

/** The share at a whole or broken number of matched characters. */
export function agreementAfter(matched: number): number {
  return shares[Math.max(0, Math.min(longest, Math.round(matched)))] ?? 0
}

/** As odds, the weight that a continuation has among others. */
export function oddsAfter(matched: number): number {
  const share = agreementAfter(matched)
  return share / (1 - share)
}

/** How many matched characters make a continuation as likely as this: the other way round of `agreementAfter`. */
export function matchedFor(likelihood: number): number {
  const above = shares.findIndex((share) => share >= likelihood)
  return above < 0 ? longest : above
}

function interpolate(matched: number): number {
  const above = measured.findIndex(([at]) => at >= matched)
  const [toAt, toShare] = measured[above] ?? [longest, 0]
  const [fromAt, fromShare] = measured[Math.max(0, above - 1)] ?? [0, 0]
  return toAt === fromAt
    ? toShare
    : fromShare + ((matched - fromAt) / (toAt - fromAt)) * (toShare - fromShare)
}
