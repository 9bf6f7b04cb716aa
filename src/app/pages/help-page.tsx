import { Link } from 'wouter'
import { Helplines } from '../components/helplines.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import './help-page.css'

export function HelpPage() {
  return (
    <>
      <PageHeading title="Helplines" />
      <p className="lede measure">
        The stories here are invented; the help on this page is real. If one of them comes close to something
        that you have met yourself, you do not have to deal with it alone.
      </p>
      <section className="help-page__danger" aria-labelledby="danger">
        <h2 className="heading-m" id="danger">
          If somebody is in danger now
        </h2>
        <p>
          <strong>
            Ring <a href="tel:999">999</a>.
          </strong>{' '}
          Leave the exercise, and do not wait to be sure. Do not go there yourself.
        </p>
      </section>
      <h2 className="section heading-m">Somebody to tell, or to talk to</h2>
      <Helplines />
      <h2 className="section heading-m">Words and law</h2>
      <ul className="list">
        <li>
          <Link className="govuk-link" href="/glossary">
            Glossary
          </Link>
          : what a word of the exercises means
        </li>
        <li>
          <Link className="govuk-link" href="/law">
            The law in these exercises
          </Link>
          : what it says, and whether a note of it was checked
        </li>
      </ul>
    </>
  )
}
