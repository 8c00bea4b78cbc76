import { Button, Empty } from 'antd'
import { useEffect, useMemo } from 'react'
import type { RequestOutput } from '#contract/requests.ts'
import { useJobs } from '#renderer/features/jobs/job-store.ts'
import { templates } from '#renderer/strings/templates.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { SplitPanes } from '#renderer/ui/SplitPanes.tsx'
import type { RequestView } from '#renderer/ui/use-request.ts'
import { BulkBar } from './BulkBar.tsx'
import { EmptyTemplates } from './EmptyTemplates.tsx'
import { reviewQueue } from './review.ts'
import { ReviewBar } from './ReviewBar.tsx'
import { searchWords } from './split-hits.ts'
import { startMining } from './start-mining.ts'
import { TemplateDetail } from './TemplateDetail.tsx'
import { TemplateTree } from './TemplateTree.tsx'
import { useTemplates } from './templates-store.ts'
import { filterTemplates, groupTemplates, shownTemplate } from './tree-data.ts'
import { TreeTools } from './TreeTools.tsx'

/** The tree on the left, on the right the template that is chosen in it or reviewed. */
export function TemplatesPane({
  list,
  isEmpty,
  search,
}: {
  list: RequestView<RequestOutput<'templates.list'>>
  isEmpty: boolean
  search: string
}) {
  const templateId = useNavigation((state) => state.templateId)
  const { filter, order, review, expectedId } = useTemplates()
  const isMining = useJobs((state) => state.running.some((job) => job.kind === 'mine'))
  const all = useMemo(() => list.value?.templates ?? [], [list.value])
  const groups = useMemo(() => groupTemplates(filterTemplates(all, filter), order), [all, filter, order])
  const isSearch = search !== ''
  const hits = useMemo(() => searchWords(search), [search])
  const shownIds = useMemo(() => groups.flatMap((group) => group.templates.map(({ id }) => id)), [groups])
  const isExpected = templateId !== null && templateId === expectedId
  const shownId = shownTemplate(all, groups, templateId, isSearch || isExpected)
  const isArrived = isExpected && all.some(({ id }) => id === expectedId)
  useEffect(() => {
    if (isArrived) useTemplates.setState({ expectedId: null })
  }, [isArrived])

  const show = (id: string) => useNavigation.setState({ templateId: id })
  const startReview = () => {
    const queue = reviewQueue(groupTemplates(all, order))
    const [first] = queue
    if (first === undefined) return
    useTemplates.setState({ review: queue })
    show(first)
  }

  if (list.failure !== null) return <Failed failure={list.failure} onRetry={list.reload} />
  if (list.value === null) return <p className="templates-loading">{templates.loading}</p>
  if (isEmpty) {
    const hasMined = list.value.coverage !== null
    return <EmptyTemplates isMining={isMining} hasMined={hasMined} onMine={() => void startMining()} />
  }
  return (
    <SplitPanes name="templates" label={templates.splitter} initial={0.34} minStart={260} minEnd={420}>
      <div className="templates-side">
        <TreeTools all={all} onReview={startReview} />
        <BulkBar ids={shownIds} />
        {groups.length === 0 ? (
          <Empty description={templates.nothingFound}>
            <Button onClick={() => useTemplates.setState({ search: '', filter: 'all' })}>
              {templates.showAll}
            </Button>
          </Empty>
        ) : (
          <TemplateTree groups={groups} shownId={shownId} hits={hits} onShow={show} />
        )}
      </div>
      <div className="template-pane">
        {review !== null && (
          <ReviewBar queue={review} shownId={shownId} />
        )}
        {shownId !== null && <TemplateDetail key={shownId} templateId={shownId} hits={hits} />}
      </div>
    </SplitPanes>
  )
}
