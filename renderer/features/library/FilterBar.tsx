import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReplyFilter, ReplyOrder } from '#contract/reply-list.ts'
import type { RequestOutput } from '#contract/requests.ts'
import { library } from '#renderer/strings/library.ts'
import type { Facet } from './library-store.ts'

type Facets = RequestOutput<'library.facets'>
const words = library.filter
const orders = Object.keys(words.orders) as ReplyOrder['by'][]

function Choice<T extends string | number>({
  name,
  value,
  options,
  onChange,
}: {
  name: string
  value: T | null
  options: { value: T; label: string; count: number }[]
  onChange(value: T | null): void
}) {
  return (
    <Select<T>
      allowClear
      size="small"
      className={`filter-choice${value === null ? '' : ' filter-choice-set'}`}
      aria-label={name}
      placeholder={words.any(name)}
      value={value}
      popupMatchSelectWidth={false}
      showSearch={options.length > 8 && { optionFilterProp: 'label' }}
      options={options.map((option) => ({
        value: option.value,
        label: words.option(option.label, option.count),
      }))}
      onChange={(chosen: T | undefined) => onChange(chosen ?? null)}
    />
  )
}

function markOptions({ marks }: Facets): { value: NonNullable<ReplyFilter['mark']>; count: number }[] {
  return [
    { value: 'warned', count: marks.warned },
    { value: 'corrected', count: marks.corrected },
    { value: 'older-version', count: marks.olderVersion },
    { value: 'foreign', count: marks.foreign },
  ]
}

/** What the list is narrowed down by and how it is ordered, each choice with the number of replies it stands for. */
export function FilterBar({
  facets,
  facet,
  order,
  isFiltered,
  onFacet,
  onOrder,
  onClear,
}: {
  facets: Facets
  facet: Facet
  order: ReplyOrder
  isFiltered: boolean
  onFacet(change: Partial<Facet>): void
  onOrder(by: ReplyOrder['by']): void
  onClear(): void
}) {
  return (
    <section className="filter-bar" aria-label={words.region}>
      <Choice
        name={words.kind}
        value={facet.kind}
        options={facets.kinds.flatMap(({ kind, count }) =>
          kind === null ? [] : [{ value: kind, label: kind, count }],
        )}
        onChange={(kind) => onFacet({ kind })}
      />
      <Choice
        name={words.year}
        value={facet.year}
        options={facets.years.map(({ year, count }) => ({
          value: year,
          label: year === 0 ? words.noYear : words.year4(year),
          count,
        }))}
        onChange={(year) => onFacet({ year })}
      />
      <Choice
        name={words.organ}
        value={facet.organ}
        options={facets.organs.map(({ organ, count, isForeign }) => ({
          value: organ,
          label: organ === '' ? words.noOrgan : isForeign ? words.foreignOrgan(organ) : organ,
          count,
        }))}
        onChange={(organ) => onFacet({ organ })}
      />
      <Choice
        name={words.format}
        value={facet.format}
        options={facets.formats.map(({ format, count }) => ({
          value: format,
          label: library.formats[format] ?? format,
          count,
        }))}
        onChange={(format) => onFacet({ format })}
      />
      <Choice
        name={words.mark}
        value={facet.mark}
        options={markOptions(facets).map(({ value, count }) => ({ value, label: words.marks[value], count }))}
        onChange={(mark) => onFacet({ mark })}
      />
      {isFiltered && (
        <Button size="small" type="link" onClick={onClear} data-testid="clear-filter">
          {words.clear}
        </Button>
      )}
      <span className="filter-gap" />
      <Select
        size="small"
        className="filter-order"
        aria-label={words.order}
        value={order.by}
        popupMatchSelectWidth={false}
        options={orders.map((by) => ({ value: by, label: words.orders[by] }))}
        onChange={(by) => by !== order.by && onOrder(by)}
      />
      <Button
        size="small"
        type="text"
        icon={order.isDescending ? <SortDescendingOutlined /> : <SortAscendingOutlined />}
        aria-label={order.isDescending ? words.descending : words.ascending}
        title={order.isDescending ? words.descending : words.ascending}
        onClick={() => onOrder(order.by)}
      />
    </section>
  )
}
