import { Link } from 'wouter'
import './after-steps.css'

const afterPages = [
  { page: 'hindsight', label: 'Key moments' },
  { page: 'debrief', label: 'Looking back' },
  { page: 'monday', label: 'On Monday' },
  { page: 'questions', label: 'Five questions' },
  { page: 'recommendations', label: 'Recommendations' },
  { page: 'findings', label: 'Report' },
] as const

interface Props {
  readonly session: string
  readonly page: (typeof afterPages)[number]['page']
}

/** Where you are among the pages that come after a case. You can open any of them at any time. */
export function AfterSteps({ session, page }: Props) {
  return (
    <nav className="after-steps" aria-label="After the case">
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
