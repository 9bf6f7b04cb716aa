import guide from 'virtual:guide/facilitating'
import { type Item, plainText } from '../../core/scenario/prose.ts'
import { Button, LinkLine, TextLink } from '../ui/controls.tsx'
import { GuideView } from '../ui/guide-view.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Fact } from '../ui/page-parts.tsx'
import './guide-page.css'

/** How to run a group session, in the words of `docs/facilitating.md`. */
export function FacilitatingPage() {
  return (
    <GuideView guide={guide}>
      <LinkLine href="/facilitating/card">The contacts card, to print</LinkLine>
    </GuideView>
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
