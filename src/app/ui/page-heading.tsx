import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import './page-heading.css'

interface Props {
  /** What the browser's tab says; the product's name is added. */
  readonly title: string
  readonly kicker?: ReactNode
  /** The heading, where it is not simply the title. */
  readonly children?: ReactNode
}

const product = 'Desktop Audit'

/** The one h1 of a page. It takes the focus when a page opens after another, which tells those who do not see it change. */
export function PageHeading({ title, kicker, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Until a page has named the tab, it bears only the name that index.html gives it.
  const [isFirst] = useState(() => document.title === product)
  usePageTitle(title)
  // Before anything is seen, so that the page does not move under a finger.
  useLayoutEffect(() => {
    // An author goes on typing while the preview follows.
    if (isFirst || document.activeElement?.closest('[data-keeps-focus]')) return
    window.scrollTo({ top: 0, behavior: 'instant' })
    heading.current?.focus({ preventScroll: true })
  }, [isFirst])
  return (
    <div className="page-heading">
      {kicker === undefined ? null : <p className="page-heading__kicker">{kicker}</p>}
      <h1 className="page-heading__title" tabIndex={-1} ref={heading}>
        {children ?? title}
      </h1>
    </div>
  )
}

/** A page of a few words. */
export function PlainPage({ children, ...heading }: Props) {
  return (
    <>
      <PageHeading {...heading} />
      <div className="stack measure">{children}</div>
    </>
  )
}

/** Names the browser's tab, on a page that has no such heading. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${product}`
  }, [title])
}
