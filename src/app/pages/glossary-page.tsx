import reference from 'virtual:reference'
import { Link } from 'wouter'
import { Glossary } from '../components/glossary.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

export function GlossaryPage() {
  return (
    <>
      <PageHeading title="Glossary" />
      <p className="lede measure">
        What words mean in these exercises, in plain English. The law that the exercises speak of has{' '}
        <Link className="govuk-link" href="/law">
          a page of its own
        </Link>
        .
      </p>
      <Glossary terms={reference.terms} />
    </>
  )
}
