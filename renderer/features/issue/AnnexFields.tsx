import { Collapse, Input } from 'antd'
import { issue } from '#renderer/strings/issue.ts'
import type { IssueChoice, IssueState } from './use-issue-choice.ts'

/** The text of each attachment that the reply names: given here it is printed behind the signature, on pages of its own. */
export function AnnexFields({ state, choice }: { state: IssueState; choice: IssueChoice }) {
  const { annexes } = choice.own
  const items = state.attachments.map((title, index) => ({
    key: title,
    label: issue.annex(index + 1, title, (annexes[title] ?? '').trim() !== ''),
    children: (
      <Input.TextArea
        aria-label={issue.annexText(title)}
        placeholder={issue.annexPlaceholder}
        autoSize={{ minRows: 3, maxRows: 10 }}
        value={annexes[title] ?? ''}
        onChange={({ target }) => choice.setOwn({ annexes: { ...annexes, [title]: target.value } })}
      />
    ),
  }))
  return <Collapse size="small" className="issue-annexes" items={items} data-testid="issue-annexes" />
}
