import { Link } from 'wouter'
import { counted } from '../../core/findings/say.ts'
import type { Settled } from '../../core/score/outcome.ts'
import './agreed-list.css'

interface Props extends Settled {
  readonly session: string
}

/** In short, what members agreed to put forward, and where that can be changed. */
export function AgreedList({ agreed, setAside, session }: Props) {
  return (
    <section className="agreed-list">
      <h2 className="heading-s" id="put-forward">
        What you put forward
      </h2>
      {agreed.length === 0 ? (
        <p>You put no recommendation forward.</p>
      ) : (
        <ul className="list" aria-labelledby="put-forward">
          {agreed.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      {agreed.length === 0 || setAside.length === 0 ? null : (
        <p>You set {counted(setAside.length, 'other draft')} aside.</p>
      )}
      {agreed.length + setAside.length === 0 ? null : (
        <p>
          <Link className="govuk-link" href={`/recommendations/${session}`}>
            Look at them again, or change your choice
          </Link>
        </p>
      )}
    </section>
  )
}
