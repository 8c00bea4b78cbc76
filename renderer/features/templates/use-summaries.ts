import { useMemo } from 'react'
import type { TemplateSummary } from '#contract/template-list.ts'
import { useRequest } from '#renderer/ui/use-request.ts'

/** All templates by their ids, whatever is searched for; empty until they are there. */
export function useSummaries(): ReadonlyMap<string, TemplateSummary> {
  const list = useRequest('templates.list', { search: '' })
  return useMemo(
    () => new Map((list.value?.templates ?? []).map((template) => [template.id, template])),
    [list.value],
  )
}
