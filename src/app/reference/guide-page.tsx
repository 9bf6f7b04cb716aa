import guide from 'virtual:facilitating'
import { type Item, plainText } from '../../core/scenario/prose.ts'
import { Button, LinkLine, QuietButton, TextLink } from '../ui/controls.tsx'
import { goTo } from '../ui/focus.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import { Fact } from '../ui/page-parts.tsx'
import './guide-page.css'

/** How to run a group session, in the words of `docs/facilitating.md`: its parts, and a list of them, to go to what is needed now. */
export function FacilitatingPage() {
  const { title: heading, opening, parts } = guide
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
          <LinkLine href="/facilitating/card">The contacts card, to print</LinkLine>
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
    </>
  )
}

/** The contacts card of the guide by itself. It is filled in on paper, so that no device keeps it. */
export function CardPage() {
  const card = guide.parts.find(part => part.id === 'the-contacts-card')
  if (card === undefined) throw new Error('the guide has no contacts card')
  // A few words, and a list: what ends with a colon is to be filled in.
  const lines = card.text.flatMap(block => (block[0] === 'ul' ? (block.slice(1) as Item[]) : []))
  return (
    <>
      <PageHeading title={card.title} />
      <div className="contacts-card">
        <p className="contacts-card__hint">{plainText(card.text.filter(([tag]) => tag === 'p'))}</p>
        <p className="contacts-card__print">
          <Button onClick={() => window.print()}>Print this card</Button>
        </p>
        <dl className="contacts-card__lines">
          {lines.map(line => {
            const [who = '', number = ''] = plainText(line).split(/:\s*/)
            return (
              <Fact className="contacts-card__line" key={who} name={who}>
                {number === '' ? <span className="govuk-visually-hidden">to fill in</span> : number}
              </Fact>
            )
          })}
        </dl>
      </div>
      <p className="contacts-card__back">
        <TextLink href="/facilitating">Back to how to lead a group session</TextLink>
      </p>
    </>
  )
}
