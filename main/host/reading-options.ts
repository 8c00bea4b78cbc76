import type { Settings } from '#contract/settings.ts'
import type { Database } from '#store/database.ts'
import { loadSettings } from '#store/settings.ts'
import type { ReadingOptions } from '#worker/tasks.ts'

/** How files are read: as the settings say, unless the caller says otherwise. */
export function readingOptions(
  settings: Pick<Settings, 'reading' | 'profile'>,
  given: { maxSeconds?: number | null; encoding?: ReadingOptions['encoding'] } = {},
): ReadingOptions {
  const { maxSeconds, maxMegabytes, encoding } = settings.reading
  return {
    limits: { maxBytes: maxMegabytes * 1024 * 1024, maxSeconds: given.maxSeconds ?? maxSeconds },
    encoding: given.encoding ?? encoding,
    profile: settings.profile,
  }
}

export function storedReadingOptions(
  store: Database,
  given?: Parameters<typeof readingOptions>[1],
): ReadingOptions {
  return readingOptions(loadSettings(store).settings, given)
}
