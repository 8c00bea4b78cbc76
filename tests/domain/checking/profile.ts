import type { Profile } from '#contract/profile.ts'
import { profileSchema } from '#contract/profile.ts'

/** A profile that adds nothing to the general rules. */
export const generalProfile: Profile = profileSchema.parse({
  name: '某地',
  results: [],
  resultWords: [],
  organEndings: [],
})
