import { useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { evidenceOf } from '../../../core/report/evidence.ts'
import { chooseFindings } from '../../../core/report/findings.ts'
import { playsOf } from '../../../core/report/plays.ts'
import { comparePlays, compareScenes, differenceOf } from '../../../core/score/comparison.ts'
import { forkedAt } from '../../../core/session/fork.ts'
import type { Session } from '../../../core/session/session.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { TextLink } from '../../ui/controls.tsx'
import { dayAndTime } from '../../ui/day-and-time.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { type ClosedSession, WithClosedSession } from '../../ui/session/closed-session.tsx'
import { type Parent, useParent } from '../../ui/session/parent-session.ts'
import { CompareReport } from './compare-report.tsx'
import { MoveList } from './compare-scenes.tsx'

/** A what-if beside the session that it was forked from. */
export function ComparePage({ id }: { readonly id: string }) {
  return (
    <WithClosedSession id={id} what="The comparison">
      {closed => (closed.session.mode === 'what-if' ? <Compare {...closed} /> : <NotAWhatIf {...closed} />)}
    </WithClosedSession>
  )
}

function Compare(closed: ClosedSession) {
  const { script } = closed.play
  const parent = useParent(script, closed.session)
  const scene = useMemo(() => forkedAt(script.graph, closed.session), [script, closed.session])
  if (parent === undefined) return <p>Opening …</p>
  return (
    <article>
      <PageHeading title="What if: two plays side by side" kicker={script.title} />
      <p className="lede measure">
        Another choice was tried at “{script.scenes[scene ?? '']?.title}”. This says where the two plays differ. It does
        not say that one is better.
      </p>
      {parent.kind === 'here' ? (
        <Beside closed={closed} parent={parent} />
      ) : (
        <WhatIfAlone closed={closed} why={parent.kind} />
      )}
    </article>
  )
}

interface BesideProps {
  readonly closed: ClosedSession
  readonly parent: Extract<Parent, { kind: 'here' }>
}

function Beside({ closed: { play, session, path, notes }, parent }: BesideProps) {
  const { script } = play
  const plays = useMemo(
    () => comparePlays(script, notes, { asPlayed: parent.path, whatIf: path }),
    [script, notes, parent, path],
  )
  const findings = useMemo(() => {
    const titles = (one: Session) =>
      chooseFindings(playsOf(script, notes, [evidenceOf(script, notes, one)])).map(({ title }) => title.text)
    return differenceOf({ asPlayed: titles(parent.session), whatIf: titles(session) }, title => title)
  }, [script, notes, parent, session])
  return (
    <>
      {parent.isOlder ? (
        <Notice title="The play as it was recorded belongs to another version of the scenario.">
          <p>It is shown here as far as it fits this version. The recording itself is kept whole.</p>
        </Notice>
      ) : null}
      {plays.scenes.apart.length === 0 ? (
        <Notice title="The two plays do not differ: the same was decided in both." />
      ) : null}
      <CompareReport plays={plays} findings={findings} />
      <nav className="section" aria-label="The two plays">
        <ul className="list">
          <li>
            <TextLink href={`/debrief/${parent.session.id}`}>Debrief of the play as it was</TextLink>
          </li>
          <li>
            <TextLink href={`/debrief/${session.id}`}>Debrief of the what-if</TextLink>
          </li>
        </ul>
      </nav>
    </>
  )
}

interface Props {
  readonly closed: ClosedSession
  readonly why: Exclude<Parent['kind'], 'here'>
}

/** A what-if without the play that it was forked from: nothing to compare, so what was done in it. */
function WhatIfAlone({ closed: { play, session, path }, why }: Props) {
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
              <strong>{title}.</strong> <MoveList steps={whatIf} />
            </li>
          ))}
        </ol>
      </section>
      <p className="section">
        <TextLink href={`/debrief/${session.id}`}>Debrief of the what-if</TextLink>
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
            It was deleted, or played elsewhere, so the two cannot be compared here. If you have a saved copy of it,{' '}
            <Link href="/device">open that file</Link> and come back.
          </p>
        </Notice>
      )
    case 'unread':
      return (
        <Notice title="The play that this one parts from could not be read." grave>
          <p>
            Nothing was deleted, but the two cannot be compared now. Load this page again. If that does not help and you
            have a saved copy of it, <Link href="/device">open that file</Link> and come back.
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
function NotAWhatIf({ play, session }: ClosedSession) {
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
                <TextLink href={closed === undefined ? `/play/${id}` : `/compare/${id}`}>
                  {closed === undefined ? 'Go on with' : 'Compare'} the what-if begun on {dayAndTime(startedAt)}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
        <p>
          <TextLink href={`/debrief/${session.id}`}>Debrief of this play</TextLink>
        </p>
      </div>
    </>
  )
}
