import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** What stands in the place of a page that broke. */
  readonly fallback: ReactNode
}

interface State {
  readonly broke: boolean
}

/** Keeps a page that broke from taking the rest with it. Give it a `key` for each page, so that the next one is tried. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broke: false }

  static getDerivedStateFromError(): State {
    return { broke: true }
  }

  override render(): ReactNode {
    return this.state.broke ? this.props.fallback : this.props.children
  }
}
