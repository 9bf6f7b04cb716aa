import { Link } from 'wouter'
import type { Words } from '../../core/session/session.ts'
import { keyed } from '../ui/keyed.ts'
import './answers-check.css'

/** What members answered at one of the moments that they marked. */
export interface MomentAnswered {
  readonly scene: string
  readonly title: string
  /** Measures of the list, as they read there. */
  readonly measures: readonly string[]
  readonly own: readonly Words[]
  /** The page on which it can be answered again; `undefined` where it cannot. */
  readonly address: string | undefined
}

/** All answers once more, before they are compared. */
export function AnswersCheck({ answers }: { readonly answers: readonly MomentAnswered[] }) {
  return (
    <dl className="answers-check">
      {answers.map(({ scene, title, measures, own, address }) => (
        <div className="answers-check__answer" key={scene}>
          <dt>{title}</dt>
          <dd>
            {measures.length + own.length === 0 ? (
              <p className="soft">No measure named</p>
            ) : (
              <ul className="list">
                {measures.map(text => (
                  <li key={text}>{text}</li>
                ))}
                {keyed(own).map(({ key, item }) => (
                  <li key={key}>{item ?? 'Text removed'} (in your own words)</li>
                ))}
              </ul>
            )}
          </dd>
          {address === undefined ? null : (
            <dd>
              <Link className="govuk-link" href={address}>
                Change <span className="govuk-visually-hidden">what would have helped at: {title}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
