import { Component, type ReactNode } from 'react'
import { Button } from './controls.tsx'
import { PlainPage } from './page-heading.tsx'

/** In the place of a page that broke. */
export function BrokenPage() {
  return (
    <PlainPage title="This page did not work">
      <p>Something went wrong. What you confirmed is saved on this device.</p>
      <p>
        <Button onClick={() => window.location.reload()}>Load the page again</Button>
      </p>
      {wayHome}
    </PlainPage>
  )
}

/** Not by way of what may have broken. */
const wayHome = (
  <p>
    <a className="govuk-link" href="#/">
      Go to the scenarios and your saved sessions
    </a>
  </p>
)

interface Props {
  readonly children: ReactNode
  readonly fallback: ReactNode
}

/** Keeps a page that broke from taking the rest with it. Give it a `key` for each page, so that the next one is tried. */
export class ErrorBoundary extends Component<Props, { readonly broke: boolean }> {
  override state = { broke: false }

  static getDerivedStateFromError() {
    return { broke: true }
  }

  override render(): ReactNode {
    return this.state.broke ? this.props.fallback : this.props.children
  }
}

export function NotFoundPage() {
  return (
    <PlainPage title="Page not found">
      <p>There is no page at this address. If you typed it, check that it is right.</p>
      {wayHome}
    </PlainPage>
  )
}
