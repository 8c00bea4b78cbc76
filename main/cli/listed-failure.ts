import { type Failure, readErrorCodeSchema } from '#contract/failure.ts'

/**
 * A failure of a file with a code that the command line promises (cli.md). A file that may not be opened, or is held by
 * another program, is as good as not there: the other codes speak of its content, which a script may act on by throwing
 * the file away. A reader that broke down, on the other hand, did so over the content. The message says what it was.
 */
export function listedFailure({ code, message }: Failure): Failure {
  const listed = readErrorCodeSchema.safeParse(code)
  if (listed.success) return { code: listed.data, message }
  return { code: code === 'no-permission' || code === 'locked' ? 'not-found' : 'corrupt', message }
}
