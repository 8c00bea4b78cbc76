import type { Profile } from '#contract/profile.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { useRequest } from '#renderer/ui/use-request.ts'

/** The office's vocabulary and deadlines: its own, else the general one; null before it is known. */
export function useProfile(): Profile | null {
  const own = useSettings((state) => state.settings.profile)
  const shipped = useRequest('settings.profiles', own === null ? {} : null)
  return own ?? shipped.value?.profiles[0] ?? null
}
