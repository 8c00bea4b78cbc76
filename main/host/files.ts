/** A file or folder that the clerk chose, or a place to write to. `name` is what the clerk calls it. */
export interface KnownFile {
  path: string
  name: string
}

/** Paths stay in the host: the page knows a file by an opaque id that its transport handed out. */
export interface FileHandles {
  register(path: string, name: string): string
  /** Null for an id that was never handed out. */
  resolve(id: string): KnownFile | null
}

/** Ids live as long as the process. */
export function createFileHandles(newId: () => string): FileHandles {
  const known = new Map<string, KnownFile>()
  return {
    register(path, name) {
      const id = newId()
      known.set(id, { path, name })
      return id
    },
    resolve: (id) => known.get(id) ?? null,
  }
}
