import { useMemo } from 'react'
import { Link } from 'wouter'
import { evidenceOf } from '../../../core/report/evidence.ts'
import { chooseFindings } from '../../../core/report/findings.ts'
import { playsOf } from '../../../core/report/plays.ts'
import { comparePlays, compareScenes, differenceOf } from '../../../core/score/comparison.ts'
import { forkedAt } from '../../../core/session/fork.ts'
import type { Session } from '../../../core/session/session.ts'
import { LinkLine, TextLink } from '../../ui/controls.tsx'
import { dayAndTime } from '../../ui/day-and-time.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading, PlainPage } from '../../ui/page-heading.tsx'
import { type ClosedSession, closedPage } from '../../ui/session/closed-session.tsx'
import { type Parent, useParent } from '../../ui/session/parent-session.ts'
import { CompareReport, SceneList } from './compare-report.tsx'
import { Section } from '../../ui/page-parts.tsx'
import { useLibrary } from '../../ui/session/session-link.ts'

/** A what-if beside the session that it was forked from. */
export const ComparePage = closedPage('The comparison', closed =>
  closed.session.mode === 'what-if' ? <Compare {...closed} /> : <NotAWhatIf {...closed} />,
)

function Compare(closed: ClosedSession) {
  const { script } = closed.play
  const parent = useParent(script, closed.session)
  if (parent === undefined) return <p>Opening …</p>
  return (
    <article>
      <PageHeading title="What if: two sessions side by side" kicker={script.title} />
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
  const [first] = plays.scenes.apart
  const findings = useMemo(() => {
    const titles = (one: Session) =>
      chooseFindings(playsOf(script, notes, [evidenceOf(script, notes, one)])).map(({ title }) => title.text)
    return differenceOf({ asPlayed: titles(parent.session), whatIf: titles(session) }, title => title)
  }, [script, notes, parent, session])
  return (
    <>
      {parent.isOlder ? (
        <Notice title="You played your first session in another version of this case.">
          <p>We show the parts that fit this version. Your session does not change.</p>
        </Notice>
      ) : null}
      {first === undefined ? (
        <Notice title="The two sessions are the same: you made the same choices in both." />
      ) : (
        <p className="lede measure">
          The two sessions differ from “{first.title}” on. We show where they differ, not which is better.
        </p>
      )}
      <CompareReport plays={plays} findings={findings} />
      <nav className="section" aria-label="The two sessions">
        <ul className="list">
          <li>
            <TextLink href={`/debrief/${parent.session.id}`}>Looking back at your first session</TextLink>
          </li>
          <li>
            <TextLink href={`/debrief/${session.id}`}>Looking back at the what-if</TextLink>
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

function WhatIfAlone({ closed: { play, session, path }, why }: Props) {
  const { script } = play
  const rows = useMemo(() => compareScenes(script, { asPlayed: path, whatIf: path }).shared, [script, path])
  const tried = useMemo(() => forkedAt(script.graph, session), [script, session])
  return (
    <>
      <p className="lede measure">You tried another choice at “{script.scenes[tried ?? '']?.title}”.</p>
      <WhyAlone why={why} parent={session.parent?.session} />
      <Section title="This session, scene by scene" look="heading-l">
        <SceneList rows={rows} />
      </Section>
      <p className="section">
        <TextLink href={`/debrief/${session.id}`}>Looking back at the what-if</TextLink>
      </p>
    </>
  )
}

function WhyAlone({ why, parent }: Pick<Props, 'why'> & { readonly parent: string | undefined }) {
  switch (why) {
    case 'missing':
      return (
        <Notice title="Your first session is not on this device.">
          <p>
            You deleted it or played it elsewhere, so we can’t compare the two. If you have a saved copy,{' '}
            <Link href="/device">open that file</Link> and come back.
          </p>
        </Notice>
      )
    case 'unread':
      return (
        <Notice title="We could not read your first session." grave>
          <p>
            It is not deleted, but we can’t compare the two now. Reload this page. If that does not help and you have a
            saved copy, <Link href="/device">open that file</Link> and come back.
          </p>
        </Notice>
      )
    case 'under-way':
      return (
        <Notice title="Your first session has not ended on this device.">
          <p>
            <Link href={`/play/${parent}`}>Play it to its end</Link>, and you can compare the two.
          </p>
        </Notice>
      )
  }
}

/** The same address for a session that is no what-if: the what-ifs that began from it. */
function NotAWhatIf({ play, session }: ClosedSession) {
  const { sessions } = useLibrary()
  const whatIfs = sessions?.filter(({ parent }) => parent === session.id) ?? []
  return (
    <PlainPage title="What you tried from this session" kicker={play.script.title}>
      {whatIfs.length === 0 ? (
        <p>You have not tried another choice yet. You can do that at any decision when looking back.</p>
      ) : (
        <ul className="list">
          {whatIfs.map(({ id, closed, startedAt }) => (
            <li key={id}>
              <TextLink href={closed === undefined ? `/play/${id}` : `/compare/${id}`}>
                {closed === undefined ? 'Continue' : 'Compare'} the what-if of {dayAndTime(startedAt)}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      <LinkLine href={`/debrief/${session.id}`}>Looking back at this session</LinkLine>
    </PlainPage>
  )
}
