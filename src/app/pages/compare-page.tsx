import { useMemo } from 'react'
import { Link } from 'wouter'
import { compareFindings } from '../../core/findings/compare-findings.ts'
import { comparePlays } from '../../core/score/comparison.ts'
import { forkedAt } from '../../core/session/session-start.ts'
import { CompareReport } from '../components/compare-report.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { type ClosedPlay, WithClosedPlay } from '../ui/session/closed-session.tsx'
import { type Parent, useParent } from '../ui/session/parent-session.ts'
import { NotAWhatIf, PlayAlone } from './compare-alone.tsx'

/** A what-if beside the play that it was forked from. */
export function ComparePage({ id }: { readonly id: string }) {
  return (
    <WithClosedPlay id={id} what="The comparison">
      {closed => (closed.session.mode === 'what-if' ? <Compare {...closed} /> : <NotAWhatIf {...closed} />)}
    </WithClosedPlay>
  )
}

function Compare(closed: ClosedPlay) {
  const { script } = closed.play
  const parent = useParent(script, closed.session)
  const scene = useMemo(() => forkedAt(script.graph, closed.session), [script, closed.session])
  if (parent === undefined) return <p>Opening …</p>
  return (
    <article>
      <PageHeading title="What if: two plays side by side" kicker={script.title} />
      <p className="lede measure">
        Another choice was tried at “{script.scenes[scene ?? '']?.title}”. This says where the two plays
        differ. It does not say that one is better.
      </p>
      {parent.kind === 'here' ? (
        <Beside closed={closed} parent={parent} />
      ) : (
        <PlayAlone closed={closed} why={parent.kind} />
      )}
    </article>
  )
}

interface BesideProps {
  readonly closed: ClosedPlay
  readonly parent: Extract<Parent, { kind: 'here' }>
}

function Beside({ closed: { play, session, path, notes }, parent }: BesideProps) {
  const { script } = play
  const plays = useMemo(
    () => comparePlays(script, notes, { asPlayed: parent.path, whatIf: path }),
    [script, notes, parent, path],
  )
  const findings = useMemo(
    () => compareFindings(script, notes, { asPlayed: parent, whatIf: { session, path } }),
    [script, notes, parent, session, path],
  )
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
      <CompareReport plays={plays} findings={findings} exact={notes.attainable.exact} />
      <nav className="section" aria-label="The two plays">
        <ul className="list">
          <li>
            <Link className="govuk-link" href={`/debrief/${parent.session.id}`}>
              Debrief of the play as it was
            </Link>
          </li>
          <li>
            <Link className="govuk-link" href={`/debrief/${session.id}`}>
              Debrief of the what-if
            </Link>
          </li>
        </ul>
      </nav>
    </>
  )
}
