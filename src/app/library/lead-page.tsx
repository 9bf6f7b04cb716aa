import { isShortCase } from '../../core/session/script.ts'
import { hiddenScenarios } from '../store/settings.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { TextLink } from '../ui/controls.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { CaseMark } from './library-page.tsx'
import './library-page.css'

/** For someone who leads a group: which case, and where to read how. */
export function LeadPage() {
  const { scenarios } = useWorkplace()
  // A case is hidden so that members do not read ahead, and the one who leads still needs it.
  const hidden = hiddenScenarios()
  const rehearsal = scenarios.find(({ firstFor }) => firstFor === 'group')
  const longestFirst = scenarios.toSorted((one, other) => Number(isShortCase(one)) - Number(isShortCase(other)))
  return (
    <>
      <PageHeading title="Lead a group" />
      <p className="lede measure">
        You need a laptop, a projector and someone at each table to count votes. Your notes stay on the laptop; the room
        sees the story, the choices and the totals.
      </p>
      {rehearsal === undefined ? null : (
        <p className="measure section">
          <strong>First time?</strong> Rehearse with{' '}
          <TextLink href={`/evening/${rehearsal.id}`}>{rehearsal.title}</TextLink>: it takes {rehearsal.minutesAlone}{' '}
          minutes.
        </p>
      )}
      <h2 className="section heading-m">Choose a case</h2>
      <ul className="cases plain-list">
        {longestFirst.map(scenario => (
          <li key={scenario.id}>
            <LeadCase scenario={scenario} isHidden={hidden.includes(scenario.id)} />
          </li>
        ))}
      </ul>
      <h2 className="section heading-m">Before the day</h2>
      <ul className="lead-page__before list">
        <li>
          <TextLink href="/facilitating">How to lead a group session</TextLink>
        </li>
        <li>
          <TextLink href="/facilitating/card">The contacts card, to print</TextLink>
        </li>
      </ul>
    </>
  )
}

function LeadCase({ scenario, isHidden }: { readonly scenario: LibraryEntry; readonly isHidden: boolean }) {
  const { id, title, minutes, summary } = scenario
  return (
    <article className="case">
      <h3 className="case__title">
        <TextLink href={`/evening/${id}`}>{title}</TextLink>
      </h3>
      <CaseMark of={scenario} />
      <p>{summary}</p>
      <p className="small soft">
        {minutes} minutes with the debrief. <TextLink href={`/papers/${id}`}>Print the papers</TextLink>
        {isHidden ? '. Hidden from the first page' : ''}
      </p>
    </article>
  )
}
