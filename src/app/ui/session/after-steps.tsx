import { Link } from 'wouter'
import './after-steps.css'

/** The pages that come after a play, in their order. */
const afterPages = [
  { page: 'hindsight', label: 'Look back' },
  { page: 'debrief', label: 'Debrief' },
  { page: 'monday', label: 'On Monday' },
  { page: 'questions', label: 'Five questions' },
  { page: 'recommendations', label: 'Recommendations' },
  { page: 'afterwards', label: 'Six months later' },
  { page: 'findings', label: 'Findings' },
] as const

interface Props {
  readonly session: string
  readonly page: (typeof afterPages)[number]['page']
}

/** Where you are among the pages that come after a play; any of them can be opened at any time. */
export function AfterSteps({ session, page }: Props) {
  return (
    <nav className="after-steps" aria-label="After the play">
      <ol className="after-steps__list">
        {afterPages.map(step => (
          <li key={step.page} className="after-steps__step">
            <Link
              className="after-steps__link"
              href={`/${step.page}/${session}`}
              aria-current={step.page === page ? 'step' : undefined}
            >
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
