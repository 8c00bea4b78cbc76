import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import type { ReplyOrder } from '#contract/reply-list.ts'
import { library } from '#renderer/strings/library.ts'
import type { Column } from './ReplyRow.tsx'

function Head({
  by,
  order,
  onOrder,
}: {
  by: Column | 'subject'
  order: ReplyOrder
  onOrder(by: ReplyOrder['by']): void
}) {
  const isHere = order.by === by
  const sort = !isHere ? 'none' : order.isDescending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={sort} className={`reply-cell-${by}`}>
      <button type="button" tabIndex={-1} onClick={() => onOrder(by)}>
        {library.table.columns[by]}
        {isHere && (order.isDescending ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />)}
      </button>
    </th>
  )
}

/** The names of the columns; pressing one orders by it. */
export function ReplyTableHead({
  columns,
  order,
  areAllMarked,
  onOrder,
  onMarkAll,
}: {
  columns: readonly Column[]
  order: ReplyOrder
  areAllMarked: boolean
  onOrder(by: ReplyOrder['by']): void
  onMarkAll(): void
}) {
  return (
    <thead>
      <tr aria-rowindex={1} className="reply-table-head">
        <th scope="col" className="reply-mark">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={areAllMarked}
            aria-label={library.table.markAll}
            onChange={onMarkAll}
          />
        </th>
        <Head by="subject" order={order} onOrder={onOrder} />
        {columns.map((column) => (
          <Head key={column} by={column} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
  )
}
