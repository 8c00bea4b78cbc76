import {
  BookOutlined,
  EditOutlined,
  ProfileOutlined,
  SearchOutlined,
  SettingOutlined,
  SnippetsOutlined,
} from '@ant-design/icons'
import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { common } from '#renderer/strings/common.ts'
import { frame } from '#renderer/strings/frame.ts'
import { backToDraft, goTo, showKeySheet, useNavigation } from './navigation.ts'
import type { Place } from './navigation.ts'

const icons: Record<Place, ReactNode> = {
  desk: <ProfileOutlined />,
  library: <BookOutlined />,
  templates: <SnippetsOutlined />,
  settings: <SettingOutlined />,
  draft: <EditOutlined />,
}

function RailButton({ place, onPress }: { place: Place; onPress(): void }) {
  const isHere = useNavigation((state) => state.place === place)
  return (
    <button
      type="button"
      className="rail-button"
      aria-current={isHere ? 'page' : undefined}
      data-testid={`rail-${place}`}
      onClick={onPress}
    >
      <span className="rail-icon" aria-hidden>
        {icons[place]}
      </span>
      {frame.places[place]}
    </button>
  )
}

/** The way between the pages; an open draft has its own place there. */
export function Rail({ onFind }: { onFind(): void }) {
  const hasDraft = useNavigation((state) => state.draftId !== null)
  return (
    <nav className="rail" aria-label={frame.navigation}>
      <span className="rail-product">{common.product}</span>
      <RailButton place="desk" onPress={() => goTo('desk')} />
      {hasDraft && <RailButton place="draft" onPress={backToDraft} />}
      <RailButton place="library" onPress={() => goTo('library')} />
      <RailButton place="templates" onPress={() => goTo('templates')} />
      <span className="rail-gap" />
      <Tooltip title={frame.find} placement="right">
        <button
          type="button"
          className="rail-key"
          aria-label={frame.find}
          onClick={onFind}
          data-testid="rail-find"
        >
          <SearchOutlined />
        </button>
      </Tooltip>
      <Tooltip title={frame.keys} placement="right">
        <button
          type="button"
          className="rail-key"
          aria-label={frame.keysLabel}
          onClick={() => showKeySheet(true)}
        >
          F1
        </button>
      </Tooltip>
      <RailButton place="settings" onPress={() => goTo('settings')} />
    </nav>
  )
}
