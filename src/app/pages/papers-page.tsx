import { lazy } from 'react'
import { Link } from 'wouter'
import { isForFacilitator, type PaperKind, paperKinds } from '../../core/papers/paper.ts'
import { PaperList } from '../components/paper-list.tsx'
import { useWorkplace } from '../store/workplace.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { savePaper } from './save-paper.ts'
import './papers-page.css'

const NotFoundPage = lazy(async () => ({ default: (await import('../ui/broken-page.tsx')).NotFoundPage }))

const forMembers = paperKinds.filter(kind => !isForFacilitator(kind))
const forFacilitator = paperKinds.filter(isForFacilitator)

/** What can be printed for an evening with a scenario. Nothing that gives the story away is loaded by opening the page. */
export function PapersPage({ scenario }: { readonly scenario: string }) {
  const { scenarios } = useWorkplace()
  const entry = scenarios.find(({ id }) => id === scenario)
  if (entry === undefined) return <NotFoundPage />
  const save = (kind: PaperKind) => savePaper(entry, kind)
  return (
    <>
      <PageHeading title="Print for an evening" kicker={entry.title} />
      <p className="lede measure">
        For a facilitator who tells the story to a room, with a screen or without. A Word file can be set in
        larger type before it is printed. Read also{' '}
        <Link className="govuk-link" href="/facilitating">
          how to run an evening
        </Link>
        ; its{' '}
        <Link className="govuk-link" href="/facilitating/card">
          contacts card
        </Link>{' '}
        is to be printed, too.
      </p>
      <section className="section" aria-labelledby="for-members">
        <h2 className="heading-m papers-page__title" id="for-members">
          For members and observers
        </h2>
        <PaperList scenario={entry.id} kinds={forMembers} onSave={save} />
      </section>
      <section className="section" aria-labelledby="for-facilitator">
        <h2 className="heading-m papers-page__title" id="for-facilitator">
          For the facilitator
        </h2>
        <Notice title="These give the story away.">
          <p>
            They hold every scene, every reason and every ending. If you are going to play, leave them alone.
          </p>
        </Notice>
        <PaperList scenario={entry.id} kinds={forFacilitator} onSave={save} />
      </section>
      <p className="section">
        <Link className="govuk-link" href={`/scenario/${entry.id}`}>
          Back to {entry.title}
        </Link>
      </p>
    </>
  )
}
