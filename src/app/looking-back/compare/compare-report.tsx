import type { ReactNode } from 'react'
import { type ByPillar, pillars, pillarTitles } from '../../../core/scenario/pillar.ts'
import {
  type Difference,
  isSameRow,
  type PillarCompared,
  type PlaysCompared,
  type Row,
  type ScenesCompared,
  type Step,
} from '../../../core/score/comparison.ts'
import type { Debrief } from '../../../core/score/debrief.ts'
import type { PillarScore } from '../../../core/score/score.ts'
import { betterThan, boundaryNames, endingWords, signed } from '../../../core/score/score-words.ts'
import { keyed } from '../../ui/keyed.ts'
import { ColumnHeads, Fold, Section, TextList } from '../../ui/page-parts.tsx'
import './compare-scenes.css'
import './compare-report.css'

interface Props {
  readonly plays: PlaysCompared
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

/** Two sessions scene by scene: what they share in one line, then a table with a column for each. */
function CompareScenes({ scenes: { shared, apart } }: { readonly scenes: ScenesCompared }) {
  const seen = new Set(shared.map(({ title }) => title))
  return (
    <div className="compare-scenes">
      {shared.length === 0 ? null : <Shared rows={shared} />}
      {apart[0] === undefined ? (
        <p>Both sessions are the same from beginning to end.</p>
      ) : (
        <table className="compare-scenes__table">
          <caption>They differ from “{apart[0].title}” on</caption>
          <ColumnHeads heads={['Scene', 'As you played it', 'What if']} />
          <tbody>
            {apart.map(row => (
              <Beside key={row.title} row={row} wasSeen={seen.has(row.title)} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Shared({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Fold
      className="compare-scenes__shared"
      title={
        rows.length === 1
          ? `The first scene is the same: “${rows[0]?.title}”`
          : `The first ${rows.length} scenes are the same, up to “${rows.at(-1)?.title}”`
      }
    >
      <SceneList rows={rows} />
    </Fold>
  )
}

/** Scenes in which two sessions are the same. */
export function SceneList({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ol className="list measure">
      {rows.map(({ title, asPlayed }) => (
        <li key={title}>
          <strong>{title}.</strong> <MoveList steps={asPlayed} />
        </li>
      ))}
    </ol>
  )
}

interface BesideProps {
  readonly row: Row
  /** Whether both sessions came here before they differed. */
  readonly wasSeen: boolean
}

function Beside({ row, wasSeen }: BesideProps) {
  const { title, asPlayed, whatIf } = row
  const isSame = isSameRow(row)
  return (
    <tr className={isSame ? 'compare-scenes__same' : undefined}>
      <th scope="row">{title}</th>
      {isSame ? (
        <td colSpan={2}>
          <span className="soft">In both:</span> <MoveList steps={asPlayed} />
        </td>
      ) : (
        <>
          <Cell label="As you played it" steps={asPlayed} wasSeen={wasSeen} />
          <Cell label="What if" steps={whatIf} wasSeen={wasSeen} />
        </>
      )}
    </tr>
  )
}

interface CellProps extends Pick<BesideProps, 'wasSeen'> {
  readonly label: string
  readonly steps: readonly Step[]
}

function Cell({ label, steps, wasSeen }: CellProps) {
  return (
    <td data-label={label}>
      {steps.length === 0 ? (
        <span className="soft">{wasSeen ? 'Not reached again' : 'Not reached'}</span>
      ) : (
        <MoveList steps={steps} />
      )}
    </td>
  )
}

/** What a session did under one title, in order. */
function MoveList({ steps }: { readonly steps: readonly Step[] }) {
  const [only] = steps
  if (only !== undefined && steps.length === 1) return <MoveWords step={only} />
  const texts = keyed(steps).map(({ key, item }) => <MoveWords key={key} step={item} />)
  return <TextList className="plain-list" texts={texts} />
}

function MoveWords({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'continued':
      return 'The story went on.'
    case 'left-hub':
      return 'Moved on.'
    case 'looked':
      return `Looked at: ${step.label}`
    case 'ended':
      return 'The story ended here.'
    case 'stood':
      return 'The session stopped here.'
    case 'decided':
      return (
        <>
          {step.timedOut ? 'Time ran out, and the story chose: ' : 'Decided: '}
          {step.labels.length === 0 ? 'no choice' : <strong>{step.labels.join('; ')}</strong>}
        </>
      )
  }
}
