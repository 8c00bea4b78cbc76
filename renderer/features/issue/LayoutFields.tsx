import { Checkbox, Form, Input, Segmented, Select } from 'antd'
import { editionSchema, layoutSchema, sealSchema } from '#contract/edition.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { issue } from '#renderer/strings/issue.ts'
import type { IssueChoice, IssueState } from './use-issue-choice.ts'

/** Layout, edition, how it is signed and by whom. */
export function LayoutFields({ state, choice }: { state: IssueState | null; choice: IssueChoice }) {
  const settings = useSettings((store) => store.settings.issue)
  const change = useSettings((store) => store.change)
  const { layout, edition, seal, hasMark, own, setOwn } = choice
  const set = (patch: Partial<typeof settings>) => change({ issue: { ...settings, ...patch } })
  const partners = state?.partners ?? []
  return (
    <>
      <Form.Item label={issue.layout} extra={issue.layoutHints[layout]}>
        <Segmented
          block
          aria-label={issue.layout}
          value={layout}
          options={layoutSchema.options.map((value) => ({ value, label: issue.layouts[value] }))}
          onChange={(value) => set({ layout: value })}
        />
      </Form.Item>
      <Form.Item label={issue.edition} extra={issue.editionHints[edition]}>
        <Segmented
          block
          aria-label={issue.edition}
          value={edition}
          options={editionSchema.options.map((value) => ({ value, label: issue.editions[value] }))}
          onChange={(value) => set({ edition: value })}
        />
      </Form.Item>
      {layout !== 'body' && (
        <Form.Item label={issue.seal}>
          <Segmented
            block
            aria-label={issue.seal}
            value={seal}
            options={sealSchema.options.map((value) => ({ value, label: issue.seals[value] }))}
            onChange={(value) => set({ seal: value })}
          />
          {layout === 'document' && (
            <Checkbox
              className="issue-mark"
              checked={hasMark}
              onChange={({ target }) => set({ hasMark: target.checked })}
            >
              {issue.mark}
            </Checkbox>
          )}
        </Form.Item>
      )}
      {layout !== 'body' && seal === 'name-seal' && (
        <Form.Item label={issue.signerTitle} extra={issue.signerTitleHint}>
          <Input
            aria-label={issue.signerTitle}
            value={own.signerTitle}
            maxLength={60}
            onChange={({ target }) => setOwn({ signerTitle: target.value })}
          />
        </Form.Item>
      )}
      {layout !== 'body' && partners.length > 0 && (
        <Form.Item label={issue.coSigners} extra={issue.coSignersHint}>
          <Select
            mode="multiple"
            aria-label={issue.coSigners}
            value={own.coSigners}
            options={partners.map((value) => ({ value, label: value }))}
            onChange={(coSigners: string[]) => setOwn({ coSigners })}
          />
        </Form.Item>
      )}
    </>
  )
}
