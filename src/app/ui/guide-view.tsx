import { type ReactNode, useRef, useState } from 'react'
import type { Block, Guide, Prose } from '../../core/scenario/prose.ts'
import { QuietButton, SecondButton } from './controls.tsx'
import { goTo } from './focus.ts'
import { keyed } from './keyed.ts'
import { PageHeading } from './page-heading.tsx'
import { ProseView } from './prose-view.tsx'
import './guide-view.css'

interface Props {
  readonly guide: Guide
  /** Links, below the list of its parts. */
  readonly children?: ReactNode
}

/** A page of `docs`: its parts, and a list of them, to go to what is needed now. */
export function GuideView({ guide: { title: heading, opening, parts }, children }: Props) {
  return (
    <>
      <PageHeading title={heading} />
      <div className="guide-view">
        <nav className="guide-view__contents" aria-labelledby="guide-contents">
          <h2 className="heading-s" id="guide-contents">
            On this page
          </h2>
          <ul className="guide-view__list">
            {parts.map(({ id, title }) => (
              <li key={id}>
                <QuietButton onClick={() => goTo(id)}>{title}</QuietButton>
              </li>
            ))}
          </ul>
          {children}
        </nav>
        <div className="guide-view__parts">
          <GuideText prose={opening} />
          {parts.map(({ id, title, text }) => (
            <section className="guide-view__part" key={id}>
              <h2 className="heading-m" id={id} tabIndex={-1}>
                {title}
              </h2>
              <GuideText prose={text} />
            </section>
          ))}
        </div>
      </div>
    </>
  )
}

/** Prose, and lines of a file between its paragraphs. */
function GuideText({ prose }: { readonly prose: Prose }) {
  if (!prose.some(block => listingIn(block) !== undefined)) return <ProseView prose={prose} />
  return keyed(prose).map(({ key, item }) => {
    const listing = listingIn(item)
    return listing === undefined ? (
      <ProseView key={key} prose={[item]} />
    ) : (
      <SampleText key={key} about={`the lines from “${listing.trimStart().split('\n', 1)[0]}”`} text={listing} />
    )
  })
}

/** A paragraph that is nothing but code, of several lines or with an indent. */
function listingIn([tag, first, ...more]: Block): string | undefined {
  const isCode = tag === 'p' && more.length === 0 && Array.isArray(first) && first[0] === 'code'
  const text = isCode ? String(first[1]) : ''
  return /\n|^ /.test(text) ? text : undefined
}

interface SampleProps {
  /** Above the text: the file that it is for. */
  readonly title?: string
  /** Tells its button from those of other texts. */
  readonly about: string
  readonly text: string
}

/** The text to copy. Where the browser does not copy, the text is selected, so that one key copies it. */
export function SampleText({ title, about, text }: SampleProps) {
  const shown = useRef<HTMLPreElement>(null)
  const [answer, setAnswer] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${text}\n`)
      setAnswer('Copied.')
    } catch {
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current)
      setAnswer('We could not copy it, so we selected the text. Copy it with Ctrl+C.')
    }
  }
  return (
    <figure className="sample-text">
      <figcaption className="sample-text__head">
        <code>{title}</code>
        <output className="sample-text__answer">{answer}</output>
        <SecondButton about={about} onClick={() => void copy()}>
          Copy
        </SecondButton>
      </figcaption>
      <pre className="sample-text__lines" ref={shown}>
        {text}
      </pre>
    </figure>
  )
}
