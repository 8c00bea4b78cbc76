import { FileAddOutlined, FolderAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { library } from '#renderer/strings/library.ts'
import { importPicked } from './import-files.ts'
import { unmarkAll, useLibrary } from './library-store.ts'
import { removeReplies } from './remove-replies.ts'
import { SearchBox } from './SearchBox.tsx'

function MarkedActions({ marked }: { marked: ReadonlySet<string> }) {
  return (
    <>
      <Button type="text" onClick={unmarkAll}>
        {library.table.unmark}
      </Button>
      <Button danger onClick={() => void removeReplies([...marked], null)}>
        {library.table.removeMarked(marked.size)}
      </Button>
    </>
  )
}

/** The right of the title line: search and import, or what is done to the marked replies. */
export function LibraryActions() {
  const search = useLibrary((state) => state.search)
  const marked = useLibrary((state) => state.marked)
  return (
    <>
      {marked.size > 0 && <MarkedActions marked={marked} />}
      <SearchBox value={search} onChange={(typed) => useLibrary.setState({ search: typed })} />
      <Button
        icon={<FileAddOutlined />}
        onClick={() => void importPicked('files')}
        data-testid="import-files"
      >
        {library.importFiles}
      </Button>
      <Button
        icon={<FolderAddOutlined />}
        onClick={() => void importPicked('folder')}
        data-testid="import-folder"
      >
        {library.importFolder}
      </Button>
    </>
  )
}
