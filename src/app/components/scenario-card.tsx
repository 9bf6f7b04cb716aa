import { Link } from 'wouter'
import type { LibraryEntry } from '../store/workplace.ts'
import { isShortCase } from './playing-time.ts'
import './scenario-card.css'

const families: Readonly<Record<LibraryEntry['family'], string>> = {
  'internal-audit': 'Internal audit',
  licensing: 'Licensing',
  fraud: 'Fraud',
}

/** A scenario as the library offers it. */
export function ScenarioCard({ scenario }: { readonly scenario: LibraryEntry }) {
  const { id, title, family, summary, minutes, contentNotes } = scenario
  return (
    <article className="scenario-card">
      <p className="scenario-card__family">
        {families[family]} ·{' '}
        {isShortCase(scenario) ? 'ten minutes to play, ten to look back' : `about ${minutes} minutes`}
      </p>
      <h3 className="scenario-card__title">
        <Link href={`/scenario/${id}`}>{title}</Link>
      </h3>
      <p>{summary}</p>
      {contentNotes.length === 0 ? null : (
        <p className="scenario-card__notes">
          <strong>It touches on</strong> {contentNotes.join('; ')}.
        </p>
      )}
    </article>
  )
}
