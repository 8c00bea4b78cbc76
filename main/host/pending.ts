import type { Profile } from '#contract/profile.ts'

export const profiles: readonly Profile[] = []
