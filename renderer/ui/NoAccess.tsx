import { frame } from '#renderer/strings/frame.ts'

/** What stands there when the page was opened without the token: how to open it properly. */
export function NoAccess() {
  return (
    <main className="no-access">
      <h1>{frame.closed.title}</h1>
      <p>{frame.closed.detail}</p>
      <ol>
        {frame.closed.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </main>
  )
}
