import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { sayDate } from '../../core/findings/say-date.ts'
import { counted } from '../../core/findings/say.ts'
import { forgetReport, forgetReportSet, type ReportSet, reportSets } from '../store/report-sets.ts'
import { readKept } from '../store/saved-review.ts'
import { day } from '../ui/day-and-time.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'

interface Props {
  readonly titleOf: (scenario: string) => string
}

/** Reports of several sessions that were begun before. */
export function KeptReports({ titleOf }: Props) {
  const [sets, setSets] = useState(reportSets)
  const heading = useRef<HTMLHeadingElement>(null)
  const forget = ({ id }: ReportSet) => {
    forgetReport(localStorage, id)
    forgetReportSet(id)
    setSets(reportSets())
    heading.current?.focus()
  }
  if (sets.length === 0) return null
  return (
    <section>
      <h2 className="section heading-m" tabIndex={-1} ref={heading}>
        Begun before
      </h2>
      <ul className="stack">
        {sets.map(set => (
          <li key={set.id}>
            <KeptReport set={set} title={titleOf(set.scenario)} onForget={() => forget(set)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface KeptReportProps {
  readonly set: ReportSet
  readonly title: string
  readonly onForget: () => void
}

function KeptReport({ set, title, onForget }: KeptReportProps) {
  const about = `${title}, ${counted(set.sessions.length, 'session')}, begun on ${day(set.madeAt)}`
  const heads = whatHeads(set.id)
  return (
    <>
      <p>
        <Link className="govuk-link" href={`/reports/${set.id}`}>
          {about}
        </Link>
      </p>
      <p className="small soft">{heads}</p>
      <ConfirmAction
        quiet
        warning
        label="Forget this report"
        about={`${about}. ${heads}`}
        question={
          <p>
            This deletes what was written for this report from this device for good: what heads it, your
            edits, marks and responses. The sessions stay. To keep your work, open the report and save it as a
            file first.
          </p>
        }
        confirm="Forget this report"
        keep="Keep it"
        onConfirm={onForget}
      />
    </>
  )
}

/** By which somebody tells two reports of the same scenario apart. */
export function whatHeads(id: string): string {
  const { committee = '', date } = readKept(id).review.details
  const body = committee.trim() === '' ? 'No committee named yet' : committee.trim()
  return `${body}, ${date === undefined ? 'no date of the meeting yet' : `meeting on ${sayDate(date)}`}`
}
