import { Button, Dropdown, Form, Input, Select, Spin } from 'antd'
import { useRef, useState } from 'react'
import { exportFormatSchema } from '#contract/edition.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { issue } from '#renderer/strings/issue.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { AnnexFields } from './AnnexFields.tsx'
import { Attention } from './Attention.tsx'
import { exportDraft, savePaper, submitDraft } from './export-draft.ts'
import { Exported } from './Exported.tsx'
import { baseName, fileNameFor } from './file-name.ts'
import { LayoutFields } from './LayoutFields.tsx'
import { NumberField } from './NumberField.tsx'
import { RecordList } from './RecordList.tsx'
import { keptFindings, useIssueChoice } from './use-issue-choice.ts'
import './issue.css'

/** CSS pixels of an A4 page with a little ground on both sides and the scroll bar. */
const pageWidth = 860

/** Left the pages as they will print, right the choices, what to look at, and the one button. */
export function IssueForm({ draftId, onIssued }: { draftId: string; onIssued(): void }) {
  const settings = useSettings((store) => store.settings.issue)
  const change = useSettings((store) => store.change)
  const state = useRequest('issue.state', { draftId })
  const choice = useIssueChoice(draftId, state.value)
  const { form, format, number } = choice
  const [typedName, setTypedName] = useState<string | null>(null)
  const [busy, setBusy] = useState<'submit' | 'export' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const preview = useRequest('issue.preview', state.value === null ? null : { draftId, format, ...form })
  const name = typedName ?? baseName(preview.value?.fileName ?? '')
  const fileName = fileNameFor(name, format)
  const findings = state.value === null ? null : keptFindings(state.value, choice.own.reasons)
  const isReady = name !== '' && preview.value !== null && findings !== null
  const isNumbered = number === null || number.series.trim() !== ''

  const run = async (kind: 'submit' | 'export', work: () => Promise<string | null>) => {
    setBusy(kind)
    const told = await work()
    setBusy(null)
    if (told !== null) setDone(told)
  }
  const submit = () =>
    run('submit', async () => {
      const kept = findings?.kept ?? []
      const written = await submitDraft(fileName, { draftId, ...form, format, number, kept })
      if (written === null) return null
      onIssued()
      state.reload()
      const { record } = written
      return `${issue.issued(record.number, written.fileName)}${record.replyId === null ? '' : issue.issuedMore}`
    })
  const papers = (['opinion-form', 'cover-note'] as const).map((key) => ({
    key,
    label: issue.paperNames[key],
    onClick: () => void run('export', () => savePaper(draftId, key)),
  }))

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
        <p className="issue-pages">{preview.value !== null && issue.pages(preview.value.pages)}</p>
      </div>
      <Form layout="vertical" className="issue-form" onFinish={() => void submit()}>
        <div className="issue-choices">
          <LayoutFields state={state.value} choice={choice} />
          {state.value !== null && choice.layout !== 'body' && (
            <NumberField state={state.value} choice={choice} />
          )}
          {state.value !== null && choice.layout !== 'body' && state.value.attachments.length > 0 && (
            <Form.Item label={issue.annexes}>
              <AnnexFields state={state.value} choice={choice} />
            </Form.Item>
          )}
          <Form.Item label={issue.format}>
            <Select
              aria-label={issue.format}
              value={format}
              options={exportFormatSchema.options.map((value) => ({ value, label: issue.formats[value] }))}
              onChange={(value) => change({ issue: { ...settings, format: value } })}
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
          <Attention
            state={state.value}
            choice={choice}
            warnings={preview.value?.warnings ?? []}
            removed={preview.value?.removed ?? []}
          />
          <RecordList records={state.value?.records ?? []} onChange={onIssued} />
        </div>
        {done !== null && <Exported message={done} />}
        {findings !== null && findings.open > 0 && <p className="issue-hint">{issue.submitBlocked}</p>}
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={busy === 'submit'}
          disabled={!isReady || !isNumbered || findings.open > 0}
          data-testid="issue-submit"
        >
          {busy === 'submit' ? issue.submitting : issue.submit}
        </Button>
        <div className="issue-more">
          <Button
            type="link"
            loading={busy === 'export'}
            disabled={!isReady}
            data-testid="issue-export"
            onClick={() => void run('export', () => exportDraft(fileName, { draftId, ...form, format }))}
          >
            {busy === 'export' ? issue.exporting : issue.exportOnly}
          </Button>
          <Dropdown menu={{ items: papers }} trigger={['click']}>
            <Button type="link" data-testid="issue-papers">
              {issue.papers}
            </Button>
          </Dropdown>
        </div>
      </Form>
    </div>
  )
}
