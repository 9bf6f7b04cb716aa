import { useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { compareScenes } from '../../core/score/comparison.ts'
import { StepList } from '../components/step-list.tsx'
import { useWorkplace } from '../store/workplace.ts'
import { dayAndTime } from '../ui/day-and-time.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import type { ClosedPlay } from '../ui/session/closed-session.tsx'
import type { Parent } from '../ui/session/parent-session.ts'

interface Props {
  readonly closed: ClosedPlay
  readonly why: Exclude<Parent['kind'], 'here'>
}

/** A what-if without the play that it was forked from: nothing to compare, so what was done in it. */
export function PlayAlone({ closed: { play, session, path }, why }: Props) {
  const { script } = play
  const rows = useMemo(() => compareScenes(script, { asPlayed: path, whatIf: path }).shared, [script, path])
  return (
    <>
      <WhyAlone why={why} parent={session.parent?.session} />
      <section className="section">
        <h2 className="heading-l">This play, scene by scene</h2>
        <ol className="list measure">
          {rows.map(({ title, whatIf }) => (
            <li key={title}>
              <strong>{title}.</strong> <StepList steps={whatIf} />
            </li>
          ))}
        </ol>
      </section>
      <p className="section">
        <Link className="govuk-link" href={`/debrief/${session.id}`}>
          Debrief of the what-if
        </Link>
      </p>
    </>
  )
}

function WhyAlone({ why, parent }: Pick<Props, 'why'> & { readonly parent: string | undefined }) {
  switch (why) {
    case 'missing':
      return (
        <Notice title="The play that this one parts from is not on this device.">
          <p>
            It was deleted, or played elsewhere, so the two cannot be compared here. If you have a saved copy
            of it, <Link href="/device">open that file</Link> and come back.
          </p>
        </Notice>
      )
    case 'unread':
      return (
        <Notice title="The play that this one parts from could not be read." grave>
          <p>
            Nothing was deleted, but the two cannot be compared now. Load this page again. If that does not
            help and you have a saved copy of it, <Link href="/device">open that file</Link> and come back.
          </p>
        </Notice>
      )
    case 'under-way':
      return (
        <Notice title="The play that this one parts from is not over on this device.">
          <p>
            <Link href={`/play/${parent}`}>Play it to its end</Link>, and the two can be compared.
          </p>
        </Notice>
      )
  }
}

/** The same address for a play that is no what-if: those that part from it. */
export function NotAWhatIf({ play, session }: ClosedPlay) {
  const { library } = useWorkplace()
  const sessions = useStore(library, state => state.sessions)
  useEffect(() => void library.refresh(), [library])
  const whatIfs = sessions?.filter(({ parent }) => parent === session.id) ?? []
  return (
    <>
      <PageHeading title="What was tried from this play" kicker={play.script.title} />
      <div className="stack measure">
        {whatIfs.length === 0 ? (
          <p>Nothing yet. In the debrief, each decision has a button to try another choice.</p>
        ) : (
          <ul className="list">
            {whatIfs.map(({ id, closed, startedAt }) => (
              <li key={id}>
                <Link className="govuk-link" href={closed === undefined ? `/play/${id}` : `/compare/${id}`}>
                  {closed === undefined ? 'Go on with' : 'Compare'} the what-if begun on{' '}
                  {dayAndTime(startedAt)}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link className="govuk-link" href={`/debrief/${session.id}`}>
            Debrief of this play
          </Link>
        </p>
      </div>
    </>
  )
}
