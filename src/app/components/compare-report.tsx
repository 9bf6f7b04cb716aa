import type { ReactNode } from 'react'
import type { FindingsCompared } from '../../core/findings/compare-findings.ts'
import type { PlaysCompared } from '../../core/score/comparison.ts'
import type { Debrief } from '../../core/score/debrief.ts'
import { boundaryNames, endingWords } from '../ui/debrief/score-words.ts'
import { CompareFindings } from './compare-findings.tsx'
import { ComparePillars } from './compare-pillars.tsx'
import { CompareScenes } from './compare-scenes.tsx'
import { Differences } from './differences.tsx'
import './compare-report.css'

interface Props {
  readonly plays: PlaysCompared
  readonly findings: FindingsCompared
  /** False when the least and the most behind the per cents are bounds. */
  readonly exact: boolean
}

/** A play and its what-if side by side: only where they differ, and never which is better. */
export function CompareReport({ plays, findings, exact }: Props) {
  return (
    <>
      <Part title="How they ended">
        <dl className="compare-report__endings">
          <dt>As it was played</dt>
          <dd>{endingOf(plays.endings.asPlayed)}</dd>
          <dt>What if</dt>
          <dd>{endingOf(plays.endings.whatIf)}</dd>
        </dl>
      </Part>
      <Part title="Scene by scene">
        <CompareScenes scenes={plays.scenes} />
      </Part>
      <Part title="Boundaries">
        <Differences
          of={plays.boundaries}
          keyOf={({ scene, choice }) => `${scene} ${choice}`}
          level={3}
          none="Neither play crossed a boundary."
          same="Both plays crossed the same boundaries."
          renderItem={({ kind, label, title, why }) => (
            <>
              <p>
                <strong>{boundaryNames[kind]}:</strong> {label}
              </p>
              <p className="small soft">In “{title}”</p>
              <p>{why}</p>
            </>
          )}
        />
      </Part>
      <Part title="Pillar by pillar">
        <ComparePillars pillars={plays.pillars} exact={exact} />
      </Part>
      <Part title="Findings">
        <CompareFindings findings={findings} />
      </Part>
      <Part title="Recommendations">
        <Differences
          of={plays.recommendations}
          keyOf={({ id }) => id}
          level={3}
          none="Neither play brings up a recommendation."
          same="Both plays bring up the same recommendations."
          renderItem={({ id, text, to }) => (
            <>
              <p>{text}</p>
              <p className="small soft">For: {to}</p>
              {plays.setAside.has(id) ? (
                <p className="small soft">You talked it over after the play as it was, and set it aside.</p>
              ) : null}
            </>
          )}
        />
      </Part>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section">
      <h2 className="compare-report__heading heading-l">{title}</h2>
      {children}
    </section>
  )
}

function endingOf(ending: Debrief['ending']): string {
  return ending === undefined
    ? 'It was stopped before the story ended.'
    : `“${ending.title}”: ${endingWords[ending.kind]}.`
}
