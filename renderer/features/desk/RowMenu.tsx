import { EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useProfile } from '#renderer/features/case/use-profile.ts'
import { common } from '#renderer/strings/common.ts'
import { desk } from '#renderer/strings/desk.ts'
import type { DraftRow } from './draft-row.ts'
import { duplicateForItem, duplicateForMembers } from './duplicate-draft.ts'
import { removeDraft } from './remove-draft.ts'

/** What can be done with a case on the desk. */
export function RowMenu({ row }: { row: DraftRow }) {
  const profile = useProfile()
  const isEachUsual = profile?.jointReply === 'one-each'
  const items = [
    { key: 'item', label: desk.menu.item, onClick: () => void duplicateForItem(row) },
    ...(row.addressees.length > 1
      ? [
          {
            key: 'members',
            label: desk.menu.members(row.addressees.length) + (isEachUsual ? desk.menu.byProfile : ''),
            onClick: () => void duplicateForMembers(row),
          },
        ]
      : []),
    { type: 'divider' as const },
    {
      key: 'remove',
      label: common.remove,
      danger: true,
      onClick: () => void removeDraft(row.id, row.subject),
    },
  ]
  return (
    // Presses in the menu are not presses of the row.
    <span role="presentation" onClick={(event) => event.stopPropagation()}>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button
          type="text"
          icon={<EllipsisOutlined />}
          aria-label={desk.menu.label(row.subject)}
          data-testid="row-menu"
        />
      </Dropdown>
    </span>
  )
}
