import { isSameRow, type Row, type ScenesCompared, type Step } from '../../../core/score/comparison.ts'
import { keyed } from '../../ui/keyed.ts'
import { ColumnHeads, Fold } from '../../ui/page-parts.tsx'
import './compare-scenes.css'

/** Two sessions scene by scene: what they share in one line, then a table with a column for each. */
export function CompareScenes({ scenes: { shared, apart } }: { readonly scenes: ScenesCompared }) {
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
      <ol className="list">
        {rows.map(({ title, asPlayed }) => (
          <li key={title}>
            <strong>{title}.</strong> <MoveList steps={asPlayed} />
          </li>
        ))}
      </ol>
    </Fold>
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
export function MoveList({ steps }: { readonly steps: readonly Step[] }) {
  const [only] = steps
  if (only !== undefined && steps.length === 1) return <MoveWords step={only} />
  return (
    <ul className="plain-list">
      {keyed(steps).map(({ key, item }) => (
        <li key={key}>
          <MoveWords step={item} />
        </li>
      ))}
    </ul>
  )
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
