import type { ReactNode } from 'react'
import { type ByPillar, pillars, pillarTitles } from '../../../core/scenario/pillar.ts'
import type { Difference, PillarCompared, PlaysCompared } from '../../../core/score/comparison.ts'
import type { Debrief } from '../../../core/score/debrief.ts'
import type { PillarScore } from '../../../core/score/score.ts'
import { boundaryNames, endingWords, signed } from '../../ui/debrief/score-words.ts'
import { CompareScenes } from './compare-scenes.tsx'
import '../../ui/fold.css'
import './compare-report.css'

interface Props {
  readonly plays: PlaysCompared
  /** Titles of what each play suggests about the council. */
  readonly findings: Difference<string>
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
        <Differences
          of={findings}
          keyOf={title => title}
          none="Neither play supports a finding."
          same="Both plays support the same findings."
          renderItem={title => <p>{title}</p>}
        />
      </Part>
      <Part title="Recommendations">
        <CompareRecommendations {...plays} />
      </Part>
    </>
  )
}

function CompareRecommendations({ recommendations, setAside }: PlaysCompared) {
  return (
    <Differences
      of={recommendations}
      keyOf={({ id }) => id}
      none="Neither play brings up a recommendation."
      same="Both plays bring up the same recommendations."
      renderItem={({ id, says, to }) => (
        <>
          <p>{says}</p>
          <p className="small soft">For: {to}</p>
          {setAside.has(id) ? (
            <p className="small soft">You talked it over after the play as it was, and set it aside.</p>
          ) : null}
        </>
      )}
    />
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

interface ComparePillarsProps extends Pick<Props, 'exact'> {
  readonly pillars: ByPillar<PillarCompared>
}

/** The four Ps of two plays: the reasons that differ, and only then the figures. */
function ComparePillars({ pillars: compared, exact }: ComparePillarsProps) {
  return (
    <div className="compare-pillars">
      {pillars.map(pillar => (
        <section key={pillar} className="compare-pillars__pillar">
          <h3 className="heading-m">{pillarTitles[pillar]}</h3>
          <Differences
            of={compared[pillar].reasons}
            keyOf={({ scene, choice }) => `${scene} ${choice}`}
            heading="h4"
            none="Nothing that was chosen in either play weighed on this, for good or ill."
            same={`On ${pillarTitles[pillar]}, the same choices helped or harmed in both plays.`}
            renderItem={({ points, why, title, label }) => (
              <>
                <p>
                  <strong>{points > 0 ? 'Helped:' : 'Harmed:'}</strong> {why}
                </p>
                <p className="small soft">
                  {title}: {label}
                </p>
              </>
            )}
          />
        </section>
      ))}
      <Figures pillars={compared} exact={exact} />
    </div>
  )
}

function Figures({ pillars: compared, exact }: ComparePillarsProps) {
  return (
    <section className="compare-pillars__pillar">
      <h3 className="heading-m">In figures</h3>
      <p className="measure">
        0 per cent is the least that any way through this story comes to, and 100 per cent the most.
        {exact ? '' : ' Both are bounds here: perhaps no way through the story reaches them.'} Points are the author’s
        judgement of choices, and the two plays may have met different ones.
      </p>
      <table className="compare-pillars__table">
        <caption>Points for each P in the two plays</caption>
        <thead>
          <tr>
            <th scope="col">P</th>
            <th scope="col">As it was played</th>
            <th scope="col">What if</th>
          </tr>
        </thead>
        <tbody>
          {pillars.map(pillar => (
            <tr key={pillar}>
              <th scope="row">{pillarTitles[pillar]}</th>
              <td>{figure(compared[pillar].scores.asPlayed)}</td>
              <td>{figure(compared[pillar].scores.whatIf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A per cent stands only where the debrief has one. */
function figure(score: PillarScore): string {
  if (score.state === 'not-exercised') return 'No decision bore on this'
  const points = signed(score.points)
  return score.state === 'scored' ? `${points}, ${score.percent} per cent` : points
}

interface DifferencesProps<Item> {
  readonly of: Difference<Item>
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  /** What it says when neither play has any. */
  readonly none: string
  /** What it says when both have the same ones. */
  readonly same: string
  /** Of which level its headings are. */
  readonly heading?: 'h3' | 'h4'
}

/** What one play has and the other has not, in two lists beside each other; what both have is folded away below. */
function Differences<Item>({ of, keyOf, renderItem, none, same, heading: Heading = 'h3' }: DifferencesProps<Item>) {
  const { onlyInFirst, onlyInSecond, inBoth } = of
  const list = (items: readonly Item[]) =>
    items.length === 0 ? (
      <p className="soft">Nothing.</p>
    ) : (
      <ul className="differences__list">
        {items.map(item => (
          <li key={keyOf(item)}>{renderItem(item)}</li>
        ))}
      </ul>
    )
  const differs = onlyInFirst.length + onlyInSecond.length > 0
  if (!differs && inBoth.length === 0) return <p className="soft">{none}</p>
  return (
    <div className="differences">
      {differs ? (
        <div className="differences__sides">
          <div className="differences__side">
            <Heading className="differences__title heading-s">Only as it was played</Heading>
            {list(onlyInFirst)}
          </div>
          <div className="differences__side">
            <Heading className="differences__title heading-s">Only in the what-if</Heading>
            {list(onlyInSecond)}
          </div>
        </div>
      ) : (
        <p>{same}</p>
      )}
      {inBoth.length === 0 ? null : (
        <details className="differences__both fold">
          <summary>In both plays ({inBoth.length})</summary>
          {list(inBoth)}
        </details>
      )}
    </div>
  )
}
