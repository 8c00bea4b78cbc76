import { frame } from '#renderer/strings/frame.ts'
import { useConnection } from './connection.ts'

/** Says so while the host cannot be reached. */
export function ConnectionBar() {
  const connection = useConnection((state) => state.connection)
  if (connection === 'connected') return null
  return (
    <div className="connection-bar" role="alert">
      {frame[connection]}
    </div>
  )
}
