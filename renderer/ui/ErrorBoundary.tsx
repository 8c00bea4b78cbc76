import { Button } from 'antd'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { frame } from '#renderer/strings/frame.ts'

interface ErrorBoundaryProps {
  children: ReactNode
  /** What the children depend on; a change of it tries them again. */
  resetKey: string
}

/** Keeps a broken page from taking the others with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.hasFailed && before.resetKey !== this.props.resetKey) this.setState({ hasFailed: false })
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="broken" role="alert">
        <h2>{frame.broken.title}</h2>
        <p>{frame.broken.detail}</p>
        <Button type="primary" onClick={() => this.setState({ hasFailed: false })}>
          {frame.broken.reopen}
        </Button>
      </div>
    )
  }
}
