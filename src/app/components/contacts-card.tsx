import { plainText, type Item, type Prose } from '../../core/scenario/prose.ts'
import './contacts-card.css'

interface Props {
  /** A few words, and a list: what ends with a colon is to be filled in. */
  readonly text: Prose
  readonly onPrint: () => void
}

/** Whom to ring, with lines to write on. It is filled in on paper, so that no device keeps it. */
export function ContactsCard({ text, onPrint }: Props) {
  const lines = text.flatMap(block => (block[0] === 'ul' ? (block.slice(1) as Item[]) : []))
  return (
    <div className="contacts-card">
      <p className="contacts-card__hint">{plainText(text.filter(([tag]) => tag === 'p'))}</p>
      <p className="contacts-card__print">
        <button type="button" className="govuk-button" onClick={onPrint}>
          Print this card
        </button>
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
