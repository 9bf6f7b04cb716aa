import type { ReactNode } from 'react'
import { type ByPillar, pillars, pillarTitles } from '../../../core/scenario/pillar.ts'
import type { Difference, PillarCompared, PlaysCompared } from '../../../core/score/comparison.ts'
import type { Debrief } from '../../../core/score/debrief.ts'
import type { PillarScore } from '../../../core/score/score.ts'
import { betterThan, boundaryNames, endingWords, signed } from '../../ui/debrief/score-words.ts'
import { ColumnHeads, Fold, Section } from '../../ui/page-parts.tsx'
import { CompareScenes } from './compare-scenes.tsx'
import './compare-report.css'

interface Props {
  readonly plays: PlaysCompared
  /** Titles of what each session suggests about the council. */
  readonly findings: Difference<string>
}

/** A session and its what-if side by side: only where they differ, and never which is better. */
export function CompareReport({ plays, findings }: Props) {
  return (
    <>
      <Part title="How they ended">
        <dl className="compare-report__endings">
          <dt>As you played it</dt>
          <dd>{endingOf(plays.endings.asPlayed)}</dd>
          <dt>What if</dt>
          <dd>{endingOf(plays.endings.whatIf)}</dd>
        </dl>
      </Part>
      <Part title="Scene by scene">
        <CompareScenes scenes={plays.scenes} />
      </Part>
      <Part title="Out-of-bounds choices">
        <Differences
          of={plays.boundaries}
          keyOf={({ scene, choice }) => `${scene} ${choice}`}
          none="Neither session has an out-of-bounds choice."
          same="Both sessions have the same out-of-bounds choices."
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
      <Part title="The four Ps">
        <ComparePillars pillars={plays.pillars} />
      </Part>
      <Part title="Findings">
        <Differences
          of={findings}
          keyOf={title => title}
          none="Neither session leads to a finding."
          same="Both sessions lead to the same findings."
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
      none="Neither session has a recommendation."
      same="Both sessions have the same recommendations."
      renderItem={({ id, says, to }) => (
        <>
          <p>{says}</p>
          <p className="small soft">For: {to}</p>
          {setAside.has(id) ? <p className="small soft">You left it out after your first session.</p> : null}
        </>
      )}
    />
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Section title={title} look="compare-report__heading heading-l">
      {children}
    </Section>
  )
}

function endingOf(ending: Debrief['ending']): string {
  return ending === undefined ? 'It stopped before the story ended.' : `“${ending.title}”: ${endingWords[ending.kind]}.`
}

interface ComparePillarsProps {
  readonly pillars: ByPillar<PillarCompared>
}

function ComparePillars({ pillars: compared }: ComparePillarsProps) {
  return (
    <div className="compare-pillars">
      {pillars.map(pillar => (
        <section key={pillar} className="compare-pillars__pillar">
          <h3 className="heading-m">{pillarTitles[pillar]}</h3>
          <Differences
            of={compared[pillar].reasons}
            keyOf={({ scene, choice }) => `${scene} ${choice}`}
            heading="h4"
            none="No choice in either session affected this."
            same={`The same choices affected ${pillarTitles[pillar]} in both sessions.`}
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
      <Figures pillars={compared} />
    </div>
  )
}

function Figures({ pillars: compared }: ComparePillarsProps) {
  return (
    <section className="compare-pillars__pillar">
      <h3 className="heading-m">In figures</h3>
      <p className="measure">
        Points are the author’s judgement of each choice. You might not have been offered the same choices in both
        sessions.
      </p>
      <table className="compare-pillars__table">
        <caption>Points for each P in the two sessions</caption>
        <ColumnHeads heads={['P', 'As you played it', 'What if']} />
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

function figure(score: PillarScore): string {
  if (score.state === 'not-exercised') return 'No decision affected this'
  return [signed(score.points), betterThan(score) ?? []].flat().join(', ')
}

interface DifferencesProps<Item> {
  readonly of: Difference<Item>
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  readonly none: string
  readonly same: string
  readonly heading?: 'h3' | 'h4'
}

/** What one session has and the other has not, in two lists; what both have is folded below. */
function Differences<Item>({ of, keyOf, renderItem, none, same, heading: Heading = 'h3' }: DifferencesProps<Item>) {
  const { onlyInFirst, onlyInSecond, inBoth } = of
  const list = (items: readonly Item[]) =>
    items.length === 0 ? (
      <p className="soft">None</p>
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
            <Heading className="differences__title heading-s">Only as you played it</Heading>
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
        <Fold className="differences__both" title={`In both sessions (${inBoth.length})`}>
          {list(inBoth)}
        </Fold>
      )}
    </div>
  )
}
