import type { TemplateGroup } from './tree-data.ts'

/** Ids of the templates that wait for a review, in the order of the tree. */
export function reviewQueue(groups: readonly TemplateGroup[]): string[] {
  return groups.flatMap((group) =>
    group.templates.filter(({ state }) => state === 'new').map(({ id }) => id),
  )
}

/**
 * What comes after a template in a review; null at its end.
 *
 * @param waiting  ids that still wait; those that were decided or are gone are passed over
 */
export function nextToReview(
  queue: readonly string[],
  currentId: string | null,
  waiting: ReadonlySet<string>,
): string | null {
  const at = currentId === null ? -1 : queue.indexOf(currentId)
  return queue.slice(at + 1).find((id) => waiting.has(id)) ?? null
}
