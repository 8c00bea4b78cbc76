import { AuditOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { InputRef } from 'antd'
import { useRef } from 'react'
import type { TemplateSummary } from '#contract/template-list.ts'
import { templates } from '#renderer/strings/templates.ts'
import { useTemplates } from './templates-store.ts'
import { countByFilter, templateFilters } from './tree-data.ts'
import type { TemplateOrder } from './tree-data.ts'
import { useFindKey } from '#renderer/ui/use-find-key.ts'

const orders = Object.keys(templates.order.names) as TemplateOrder[]

/** What narrows the tree down and orders it, and the way into the review. */
export function TreeTools({
  all,
  onReview,
}: {
  all: readonly TemplateSummary[]
  onReview(): void
}) {
  const search = useTemplates((state) => state.search)
  const filter = useTemplates((state) => state.filter)
  const order = useTemplates((state) => state.order)
  const isReviewing = useTemplates((state) => state.review !== null)
  const field = useRef<InputRef>(null)
  useFindKey(field)
  const counts = countByFilter(all)
  return (
    <>
      <Input
        ref={field}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined />}
        placeholder={templates.search}
        aria-label={templates.search}
        data-testid="template-search"
        value={search}
        onChange={(event) => useTemplates.setState({ search: event.target.value })}
      />
      <div className="tree-choices">
        <Select
          size="small"
          aria-label={templates.filter.label}
          value={filter}
          popupMatchSelectWidth={false}
          listHeight={320}
          options={templateFilters.map((value) => ({
            value,
            label: templates.filter.option(templates.filter.names[value], counts[value]),
          }))}
          onChange={(value) => useTemplates.setState({ filter: value })}
        />
        <Select
          size="small"
          aria-label={templates.order.label}
          value={order}
          popupMatchSelectWidth={false}
          options={orders.map((value) => ({ value, label: templates.order.names[value] }))}
          onChange={(value) => useTemplates.setState({ order: value })}
        />
      </div>
      {counts.new > 0 && !isReviewing && (
        <Button
          icon={<AuditOutlined />}
          title={templates.review.startHint}
          onClick={onReview}
          data-testid="start-review"
        >
          {templates.review.start(counts.new)}
        </Button>
      )}
    </>
  )
}
