import { Button, Form, Input, Segmented, Select, Spin } from 'antd'
import { useRef, useState } from 'react'
import { editionSchema, exportFormatSchema, layoutSchema } from '#contract/edition.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { issue } from '#renderer/strings/issue.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { exportDraft } from './export-draft.ts'
import { Exported } from './Exported.tsx'
import { baseName, fileNameFor } from './file-name.ts'
import { WarningList } from './WarningList.tsx'
import './issue.css'

/** CSS pixels of an A4 page with a little ground on both sides and the scroll bar. */
const pageWidth = 860

/** Left the pages as they will print, right the choices and the one button. */
export function IssueForm({
  draftId,
  isIssued,
  onIssued,
}: {
  draftId: string
  isIssued: boolean
  onIssued(): void
}) {
  const chosen = useSettings((state) => state.settings.issue)
  const change = useSettings((state) => state.change)
  const [typedName, setTypedName] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [isExporting, setIsExporting] = useState(false)
  const [exported, setExported] = useState<string | null>(null)
  const { layout, edition, format } = chosen
  const preview = useRequest('issue.preview', { draftId, layout, edition })
  const name = typedName ?? baseName(preview.value?.fileName ?? '')

  const submit = async () => {
    setIsExporting(true)
    const written = await exportDraft({
      draftId,
      layout,
      edition,
      format,
      fileName: fileNameFor(name, format),
    })
    setIsExporting(false)
    if (written !== null) setExported(written)
  }

  return (
    <div className="issue" data-testid="issue-dialog">
      <div className="issue-preview" ref={box}>
        {preview.failure !== null && <Failed failure={preview.failure} onRetry={preview.reload} />}
        <Spin spinning={preview.isLoading}>
          <iframe
            style={{ zoom: Math.min(1, width / pageWidth) || 1 }}
            title={issue.preview}
            sandbox=""
            srcDoc={preview.value?.html ?? ''}
            data-testid="issue-preview"
          />
        </Spin>
      </div>
      <Form layout="vertical" className="issue-form" onFinish={() => void submit()}>
        <div className="issue-choices">
          <Form.Item label={issue.layout} extra={issue.layoutHints[layout]}>
            <Segmented
              block
              aria-label={issue.layout}
              value={layout}
              options={layoutSchema.options.map((value) => ({ value, label: issue.layouts[value] }))}
              onChange={(value) => change({ issue: { ...chosen, layout: value } })}
            />
          </Form.Item>
          <Form.Item label={issue.edition} extra={issue.editionHints[edition]}>
            <Segmented
              block
              aria-label={issue.edition}
              value={edition}
              options={editionSchema.options.map((value) => ({ value, label: issue.editions[value] }))}
              onChange={(value) => change({ issue: { ...chosen, edition: value } })}
            />
          </Form.Item>
          <Form.Item label={issue.format}>
            <Select
              aria-label={issue.format}
              value={format}
              options={exportFormatSchema.options.map((value) => ({ value, label: issue.formats[value] }))}
              onChange={(value) => change({ issue: { ...chosen, format: value } })}
            />
          </Form.Item>
          <Form.Item
            label={issue.fileName}
            validateStatus={name === '' && preview.value !== null ? 'error' : ''}
            help={name === '' && preview.value !== null ? issue.fileNameMissing : undefined}
          >
            <Input
              aria-label={issue.fileName}
              value={name}
              suffix={`.${format}`}
              onChange={(event) => setTypedName(event.target.value)}
            />
          </Form.Item>
        </div>
        <WarningList warnings={preview.value?.warnings ?? []} />
        {exported !== null && <Exported message={exported} isIssued={isIssued} onIssued={onIssued} />}
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={isExporting}
          disabled={name === '' || preview.value === null}
          data-testid="issue-export"
        >
          {isExporting ? issue.exporting : issue.export}
        </Button>
      </Form>
    </div>
  )
}
