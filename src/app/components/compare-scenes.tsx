import type { ReactNode } from 'react'
import { isSameStep, type Row, type ScenesCompared, type Step } from '../../core/score/compare-scenes.ts'
import { StepWords } from './step-words.tsx'
import './compare-scenes.css'

/** Two plays scene by scene: what they share in one line, then a table with a column for each. */
export function CompareScenes({ scenes: { shared, apart } }: { readonly scenes: ScenesCompared }) {
  return (
    <div className="compare-scenes">
      {shared.length === 0 ? null : <Shared rows={shared} />}
      {apart[0] === undefined ? (
        <p>The same was done in both plays, from beginning to end.</p>
      ) : (
        <table className="compare-scenes__table">
          <caption>They part at “{apart[0].title}”. From there on:</caption>
          <thead>
            <tr>
              <th scope="col">Scene</th>
              <th scope="col">As it was played</th>
              <th scope="col">What if</th>
            </tr>
          </thead>
          <tbody>
            {apart.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows never move, and a play can stand at a scene twice
              <Beside key={index} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Shared({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <details className="compare-scenes__shared">
      <summary>
        {rows.length === 1
          ? `The first scene is the same in both: “${rows[0]?.title}”`
          : `The first ${rows.length} scenes are the same in both, up to “${rows.at(-1)?.title}”`}
      </summary>
      <ol className="list">
        {rows.map(({ title, asPlayed }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <li key={index}>
            <strong>{title}.</strong> {asPlayed === undefined ? null : <StepWords step={asPlayed} />}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Beside({ row }: { readonly row: Row }) {
  const { title, asPlayed, whatIf } = row
  return (
    <tr className={isSameStep(row) ? 'compare-scenes__same' : undefined}>
      <th scope="row">{title}</th>
      {isSameStep(row) && asPlayed !== undefined ? (
        <td colSpan={2}>
          <span className="soft">In both:</span> <StepWords step={asPlayed} />
        </td>
      ) : (
        <>
          <Cell label="As it was played" step={asPlayed} />
          <Cell label="What if" step={whatIf} />
        </>
      )}
    </tr>
  )
}

function Cell({ label, step }: { readonly label: string; readonly step: Step | undefined }): ReactNode {
  return (
    <td data-label={label}>
      {step === undefined ? <span className="soft">Did not come here.</span> : <StepWords step={step} />}
    </td>
  )
}
