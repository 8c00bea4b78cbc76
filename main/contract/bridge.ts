import type { MenuCommand, HostEvent } from './events.ts'
import type { Result } from './failure.ts'
import type { RequestInput, RequestName, RequestOutput } from './requests.ts'

/** A file the clerk chose, by the id under which the host knows it. */
export interface PickedFile {
  id: string
  name: string
}

/**
 * What the page has of the host: `window.host` of the desktop preload, or the loopback client. `DroppedFile` is
 * the DOM's File. Nothing here rejects; what fails is a Result.
 */
export interface HostBridge<DroppedFile> {
  edition: 'desktop' | 'browser'
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: HostEvent) => void): () => void
  onCommand(listener: (command: MenuCommand) => void): () => void
  /** Opens the system's dialog; an empty list when the clerk cancels. A folder is one picked file. */
  pickFiles(kind: 'files' | 'folder'): Promise<Result<PickedFile[]>>
  /** Makes dropped files known to the host. */
  takeFiles(files: readonly DroppedFile[]): Promise<Result<PickedFile[]>>
  /** Asks where to save; null when the clerk cancels. */
  pickTarget(suggestedName: string): Promise<Result<PickedFile | null>>
  /** Hands the written target over: the browser downloads it, the desktop shows it in its folder. */
  deliver(targetId: string): Promise<Result<null>>
}
