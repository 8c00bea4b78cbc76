import { useCallback, useRef } from 'react'
import { library } from '#renderer/strings/library.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { SplitPanes } from '#renderer/ui/SplitPanes.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { FilterBar } from './FilterBar.tsx'
import { LibraryActions } from './LibraryActions.tsx'
import { clearFilter, isFiltered, orderBy, setFacet, useLibrary } from './library-store.ts'
import { NothingFound } from './NothingFound.tsx'
import { OutcomeList } from './OutcomeList.tsx'
import { ReplyDetail } from './ReplyDetail.tsx'
import { ReplyList } from './ReplyList.tsx'
import { useReplyPages } from './use-reply-pages.ts'
import './library.css'
import './library-fields.css'
import './library-table.css'
import './library-reply.css'

const settleMs = 200

/** 范文库: the replies, what became of the files, and one reply as it was read beside the original. */
export function LibraryScreen() {
  const search = useLibrary((state) => state.search)
  const facet = useLibrary((state) => state.facet)
  const order = useLibrary((state) => state.order)
  const isWide = useLibrary((state) => state.isWide)
  const settled = useSettled(search.trim(), settleMs)
  const { view, pages } = useReplyPages({ ...facet, search: settled, order })
  const facets = useRequest('library.facets', {})
  const replyId = useNavigation((state) => state.replyId)
  const detail = useRef<HTMLDivElement>(null)
  const open = useCallback(() => detail.current?.focus(), [])

  const isNarrowed = isFiltered({ search, facet })
  const total = view.total ?? 0
  const all = facets.value?.total ?? total
  const isEmpty = view.total === 0 && !view.isOld && !isNarrowed
  const shownId = replyId ?? view.rowAt(0)?.id ?? null
  const list =
    view.total === 0 && !view.isOld ? (
      <NothingFound onClear={clearFilter} />
    ) : (
      <ReplyList
        view={view}
        pages={pages}
        filter={{ ...facet, search: settled }}
        shownId={shownId}
        onOpen={open}
      />
    )
  const reply = (
    <div className="reply-pane" ref={detail} tabIndex={-1}>
      {shownId !== null && <ReplyDetail replyId={shownId} />}
    </div>
  )

  return (
    <>
      <ScreenHeader
        title={library.title}
        detail={
          view.total !== null && !isEmpty && (isNarrowed ? library.found(total, all) : library.count(total))
        }
        actions={<LibraryActions />}
      />
      <OutcomeList />
      {view.failure !== null && <Failed failure={view.failure} onRetry={pages.invalidate} />}
      {view.total === null && view.failure === null && <p className="library-loading">{library.loading}</p>}
      {isEmpty && view.failure === null && <EmptyLibrary />}
      {view.total !== null && !isEmpty && (
        <>
          {facets.value !== null && !isWide && (
            <FilterBar
              facets={facets.value}
              facet={facet}
              order={order}
              isFiltered={isNarrowed}
              onFacet={setFacet}
              onOrder={orderBy}
              onClear={clearFilter}
            />
          )}
          {isWide && shownId !== null ? (
            <div className="split">{reply}</div>
          ) : (
            <SplitPanes name="library" label={library.splitter} initial={0.46} minStart={360} minEnd={360}>
              {list}
              {reply}
            </SplitPanes>
          )}
        </>
      )}
    </>
  )
}
