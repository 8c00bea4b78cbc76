import { useSyncExternalStore } from 'react'

const systemIsStill = matchMedia('(prefers-reduced-motion: reduce)')

function subscribe(listener: () => void): () => void {
  systemIsStill.addEventListener('change', listener)
  return () => {
    systemIsStill.removeEventListener('change', listener)
  }
}

/** Whether the system asks for no animations, as over a remote desktop or on a slow machine. */
export function useIsStill(): boolean {
  return useSyncExternalStore(subscribe, () => systemIsStill.matches)
}
