/** What the windows of one program tell each other about a draft. */
export interface DraftMessage {
  kind: 'opened' | 'is-open' | 'closed'
  draftId: string
  viewId: string
}

/** As much of a BroadcastChannel as is needed. */
export interface Channel {
  postMessage(message: DraftMessage): void
  addEventListener(type: 'message', listener: (event: { data: DraftMessage }) => void): void
  close(): void
}

/**
 * Watches whether a draft is open in another window too: each tells when it opens and closes the draft, and who has it
 * open answers.
 *
 * @param onChange  gets how many others have it open, each time that changes
 * @returns         ends the watch and tells the others
 */
export function watchOpenElsewhere(
  channel: Channel,
  draftId: string,
  viewId: string,
  onChange: (others: number) => void,
): () => void {
  const others = new Set<string>()
  const tell = (kind: DraftMessage['kind']) => {
    channel.postMessage({ kind, draftId, viewId })
  }
  channel.addEventListener('message', ({ data }) => {
    if (data.draftId !== draftId || data.viewId === viewId) return
    const before = others.size
    if (data.kind === 'closed') others.delete(data.viewId)
    else others.add(data.viewId)
    if (data.kind === 'opened') tell('is-open')
    if (others.size !== before) onChange(others.size)
  })
  tell('opened')
  return () => {
    tell('closed')
    channel.close()
  }
}
