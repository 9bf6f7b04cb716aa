import type { ReactNode } from 'react'
import guide from 'virtual:facilitating'
import { type Guide, type Item, plainText, type Prose } from '../../core/scenario/prose.ts'
import { Button, TextLink } from '../ui/controls.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import './guide-page.css'

/** How to run an evening: the words of `docs/facilitating.md`. */
export function FacilitatingPage() {
  return (
    <>
      <PageHeading title={guide.title} />
      <GuideView guide={guide} contents="On this page">
        <p>
          <TextLink href="/facilitating/card">The contacts card, to print</TextLink>
        </p>
      </GuideView>
    </>
  )
}

interface Props {
  readonly guide: Guide
  /** What heads the list of its parts. */
  readonly contents: string
  /** What stands below that list. */
  readonly children?: ReactNode
}

/** A guide: its parts one below the other, and a list of them, to go to what is needed now. */
function GuideView({ guide: { opening, parts }, contents, children }: Props) {
  return (
    <div className="guide-view">
      <nav className="guide-view__contents" aria-labelledby="guide-contents">
        <h2 className="heading-s" id="guide-contents">
          {contents}
        </h2>
        <ul className="guide-view__list">
          {parts.map(({ id, title }) => (
            <li key={id}>
              {/* A link with # would lead to another page here, as all addresses stand after one. */}
              <Button look="link" onClick={() => goTo(id)}>
                {title}
              </Button>
            </li>
          ))}
        </ul>
        {children}
      </nav>
      <div className="guide-view__parts">
        <ProseView prose={opening} />
        {parts.map(({ id, title, text }) => (
          <section className="guide-view__part" key={id}>
            <h2 className="heading-m" id={id} tabIndex={-1}>
              {title}
            </h2>
            <ProseView prose={text} />
          </section>
        ))}
      </div>
    </div>
  )
}

function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** The contacts card of the guide by itself, for paper. */
export function CardPage() {
  const card = guide.parts.find(part => part.id === 'the-contacts-card')
  if (card === undefined) throw new Error('the guide has no contacts card')
  return (
    <>
      <PageHeading title={card.title} />
      <ContactsCard text={card.text} onPrint={() => window.print()} />
      <p className="contacts-card__back">
        <TextLink href="/facilitating">Back to how to run an evening</TextLink>
      </p>
    </>
  )
}

interface ContactsCardProps {
  /** A few words, and a list: what ends with a colon is to be filled in. */
  readonly text: Prose
  readonly onPrint: () => void
}

/** Whom to ring, with lines to write on. It is filled in on paper, so that no device keeps it. */
function ContactsCard({ text, onPrint }: ContactsCardProps) {
  const lines = text.flatMap(block => (block[0] === 'ul' ? (block.slice(1) as Item[]) : []))
  return (
    <div className="contacts-card">
      <p className="contacts-card__hint">{plainText(text.filter(([tag]) => tag === 'p'))}</p>
      <p className="contacts-card__print">
        <Button onClick={onPrint}>Print this card</Button>
      </p>
      <dl className="contacts-card__lines">
        {lines.map(line => {
          const [who = '', number = ''] = plainText(line).split(/:\s*/)
          return (
            <div className="contacts-card__line" key={who}>
              <dt>{who}</dt>
              <dd>{number === '' ? <span className="govuk-visually-hidden">to fill in</span> : number}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
