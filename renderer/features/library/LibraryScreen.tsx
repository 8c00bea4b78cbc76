import { FileAddOutlined, FolderAddOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { library } from '#renderer/strings/library.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { SplitPanes } from '#renderer/ui/SplitPanes.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { importPicked } from './import-files.ts'
import { OutcomeList } from './OutcomeList.tsx'
import { removeReplies } from './remove-replies.ts'
import { ReplyDetail } from './ReplyDetail.tsx'
import { ReplyTable } from './ReplyTable.tsx'
import './library.css'

/** 范文库: the replies, what became of the files, and one reply as it was read. */
export function LibraryScreen() {
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim(), 200)
  const list = useRequest('library.list', { search: settled })
  const replyId = useNavigation((state) => state.replyId)
  const [marked, setMarked] = useState<readonly string[]>([])
  const replies = list.value?.replies ?? []
  const isEmpty = list.value !== null && settled === '' && replies.length === 0
  const shownId = replyId ?? replies[0]?.id ?? null
  const count = settled === '' ? library.count(replies.length) : library.found(replies.length)

  return (
    <>
      <ScreenHeader
        title={library.title}
        detail={list.value !== null && !isEmpty && count}
        actions={
          <>
            {marked.length > 0 && (
              <Button
                danger
                onClick={() => {
                  void removeReplies(replies.filter((reply) => marked.includes(reply.id)))
                  setMarked([])
                }}
              >
                {library.removeSelected(marked.length)}
              </Button>
            )}
            <Input
              className="library-search"
              allowClear
              prefix={<SearchOutlined />}
              placeholder={library.search}
              aria-label={library.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
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
        }
      />
      <OutcomeList />
      {list.failure !== null && <Failed failure={list.failure} onRetry={list.reload} />}
      {isEmpty && <EmptyLibrary />}
      {list.value !== null && !isEmpty && (
        <SplitPanes name="library" label={library.splitter} initial={0.54} minStart={400} minEnd={340}>
          <ReplyTable
            replies={replies}
            shownId={shownId}
            marked={marked}
            onShow={(id) => useNavigation.setState({ replyId: id })}
            onMark={setMarked}
          />
          {shownId === null ? <div /> : <ReplyDetail key={shownId} replyId={shownId} />}
        </SplitPanes>
      )}
    </>
  )
}
