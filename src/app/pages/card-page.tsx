import guide from 'virtual:facilitating'
import { Link } from 'wouter'
import { ContactsCard } from '../components/contacts-card.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

/** The contacts card of the guide by itself, for paper. */
export function CardPage() {
  const card = guide.parts.find(part => part.id === 'the-contacts-card')
  if (card === undefined) throw new Error('the guide has no contacts card')
  return (
    <>
      <PageHeading title={card.title} />
      <ContactsCard text={card.text} onPrint={() => window.print()} />
      <p className="contacts-card__back">
        <Link className="govuk-link" href="/facilitating">
          Back to how to run an evening
        </Link>
      </p>
    </>
  )
}
