import { DownOutlined } from '@ant-design/icons'
import { Button, Checkbox, Dropdown, Tooltip } from 'antd'
import { compare } from '#renderer/strings/compare.ts'
import { exportComparison } from './export-comparison.ts'
import type { ExportPair } from './export-comparison.ts'

/** What counts as a difference, whether a third text stands beside both, and the way to paper. */
export function CompareOptions({
  pair,
  ignoresNoise,
  onNoise,
  isThreeWay,
  onThreeWay,
}: {
  pair: Omit<ExportPair, 'format' | 'ignoreNoise'>
  ignoresNoise: boolean
  onNoise(ignores: boolean): void
  isThreeWay: boolean
  /** Null where there is no third text. */
  onThreeWay: ((isOn: boolean) => void) | null
}) {
  const save = (format: ExportPair['format']) =>
    void exportComparison({ ...pair, format, ignoreNoise: ignoresNoise })
  return (
    <span className="compare-options">
      {onThreeWay !== null && (
        <Checkbox checked={isThreeWay} onChange={(event) => onThreeWay(event.target.checked)}>
          {compare.threeWay.name}
        </Checkbox>
      )}
      <Tooltip title={compare.noiseHint}>
        <Checkbox checked={!ignoresNoise} onChange={(event) => onNoise(!event.target.checked)}>
          {compare.noise}
        </Checkbox>
      </Tooltip>
      <Dropdown
        menu={{
          items: [
            { key: 'docx', label: compare.exportDocx },
            { key: 'html', label: compare.exportHtml },
          ],
          onClick: ({ key }) => save(key === 'docx' ? 'docx' : 'html'),
        }}
      >
        <Button size="small" icon={<DownOutlined />} iconPlacement="end">
          {compare.export}
        </Button>
      </Dropdown>
    </span>
  )
}
