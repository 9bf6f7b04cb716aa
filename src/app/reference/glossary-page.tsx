import reference from 'virtual:reference'
import type { Term } from '../../core/scenario/reference.ts'
import { TextLink } from '../ui/controls.tsx'
import { useSearch } from '../ui/forms/search-field.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import './glossary-page.css'

export function GlossaryPage() {
  return (
    <>
      <PageHeading title="Glossary" />
      <p className="lede measure">
        What words mean in these exercises, in plain English. The law has <TextLink href="/law">its own page</TextLink>.
      </p>
      <Glossary terms={reference.terms} />
    </>
  )
}

const titles = new Intl.ListFormat('en-GB')

/** Words with their meanings, under the letter that they begin with. */
export function Glossary({ terms }: { readonly terms: readonly Term[] }) {
  const { field, shown } = useSearch({ label: 'Find a word', what: 'word' }, terms, ({ term, meanings }) => [
    term,
    ...meanings.map(({ text }) => text),
  ])
  return (
    <div className="glossary">
      {field}
      {[...new Set(shown.map(letterOf))].map(letter => (
        <section className="glossary__letter" key={letter}>
          <h2 className="glossary__heading heading-m">{letter}</h2>
          <dl className="glossary__terms">
            {shown
              .filter(term => letterOf(term) === letter)
              .map(({ term, meanings }) => (
                <div className="glossary__entry" key={term}>
                  <dt>{term}</dt>
                  {meanings.map(({ text, scenarios }) => (
                    <dd key={text}>
                      {text} <span className="glossary__scenarios">In {titles.format(scenarios)}</span>
                    </dd>
                  ))}
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

/** É is filed under E, and a word that begins with a figure under 0–9. */
function letterOf({ term }: Term): string {
  const first = term.normalize('NFD').charAt(0).toUpperCase()
  return /[A-Z]/u.test(first) ? first : '0–9'
}
