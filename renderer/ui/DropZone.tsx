import { useEffect, useState } from 'react'
import { frame } from '#renderer/strings/frame.ts'

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Takes files dropped anywhere in the window, unless something under the pointer already took them. */
export function DropZone({ onDrop }: { onDrop(transfer: DataTransfer): void }) {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setIsOver(false)
    }
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setIsOver(false)
      if (event.defaultPrevented || !carriesFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      onDrop(event.dataTransfer)
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop }
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name as keyof typeof listeners, listener)
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name as keyof typeof listeners, listener)
      }
    }
  }, [onDrop])
  if (!isOver) return null
  return (
    <div className="drop-zone" aria-hidden>
      <div>
        <strong>{frame.drop.title}</strong>
        <span>{frame.drop.detail}</span>
      </div>
    </div>
  )
}
