/** What the plainest reader does: trims the lines, drops empty ones and looks for a few labels. The floor of parsing's cost. */
export function parsePlainly(raw: string): { lines: string[]; fields: (string | null)[] } {
  const lines = raw
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const text = lines.join('\n')
  const labels = [
    /第\s*(\d+)\s*号/,
    /办理结果[:：]\s*(\S+)/,
    /签发人[:：]\s*(\S+)/,
    /联系电话[:：]\s*(\S+)/,
    /(\d{4}年\s*\d{1,2}月\s*\d{1,2}日)/,
  ]
  return { lines, fields: labels.map((label) => label.exec(text)?.[1] ?? null) }
}
