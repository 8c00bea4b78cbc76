import { Button } from 'antd'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { frame } from '#renderer/strings/frame.ts'

/** Keeps a broken page from taking the others with it. Give it a `key`, so that another page gets a fresh one. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
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
