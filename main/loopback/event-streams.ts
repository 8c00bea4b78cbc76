import type { ServerResponse } from 'node:http'
import type { HostEvent } from '#contract/events.ts'

export interface EventStreams {
  /** Makes the response a stream of events until the page goes. */
  open(response: ServerResponse): void
  send(event: HostEvent): void
  /** Ends all streams. */
  close(): void
}

const heartbeatMs = 15_000
/** A page that takes nothing for so long is cut off; it opens a new stream and asks anew for what it shows. */
const mostWaitingBytes = 4 * 1024 * 1024

/** Events as `data: {json}` lines with an empty line between (text/event-stream), a comment as heartbeat. */
export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>()
  const write = (text: string) => {
    for (const stream of streams) {
      if (stream.writableLength > mostWaitingBytes) stream.destroy()
      else stream.write(text)
    }
  }
  const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs)
  heartbeat.unref()
  return {
    open: (response) => {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      response.write(':\n\n')
      streams.add(response)
      response.once('close', () => streams.delete(response))
      response.on('error', () => streams.delete(response))
    },
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
    close: () => {
      clearInterval(heartbeat)
      for (const stream of streams) stream.end()
      streams.clear()
    },
  }
}
