import { useStore } from 'zustand'
import type { NumbersRow, NumbersSection } from '../../core/check/case-numbers.ts'
import { QuietButton } from '../ui/controls.tsx'
import { keyed } from '../ui/keyed.ts'
import { Fold, MessageText, TextList } from '../ui/page-parts.tsx'
import type { Problem } from './case-desk.ts'
import type { Workbench } from './workbench.ts'

const kinds = [
  { severity: 'error', title: 'Errors', hint: 'With one of these the case cannot be played.' },
  { severity: 'warning', title: 'Warnings', hint: 'The case plays, but not well.' },
  { severity: 'note', title: 'Notes', hint: 'To know, and perhaps to leave as it is.' },
] as const

/** Everything that is wrong with the case, the worst first: each entry leads to its place. */
export function Problems({ bench }: { readonly bench: Workbench }) {
  const problems = useStore(bench, state => state.problems)
  const isChecking = useStore(bench, state => state.isChecking)
  const isProofread = useStore(bench, state => state.isProofread)
  const remarks = useStore(bench, state => state.draft.remarks)
  const errors = problems.filter(({ severity }) => severity === 'error')
  return (
    <div className="stack">
      <div className="button-row">
        <output>{isChecking ? 'Still checking …' : summary(problems)}</output>
        <QuietButton aria-pressed={isProofread} onClick={() => bench.proofread(!isProofread)}>
          Check spelling too
        </QuietButton>
      </div>
      {remarks === undefined ? null : (
        <Fold title={remarks.title}>
          <TextList className="list small" texts={remarks.lines} />
        </Fold>
      )}
      {errors.length > 0 && errors.length < problems.length ? (
        <p className="small soft">Most warnings beside an error only follow from it.</p>
      ) : null}
      {kinds.map(({ severity, title, hint }) => {
        const found = problems.filter(problem => problem.severity === severity)
        return found.length === 0 ? null : (
          <section key={severity}>
            <h2 className="heading-s">
              {title} ({found.length})
            </h2>
            <p className="small soft">{hint}</p>
            <ol className="problems plain-list">
              {found.map(problem => (
                <li className="problems__item" key={keyOf(problem)}>
                  <ProblemPlace bench={bench} problem={problem} /> <MessageText text={problem.message} />
                  {problem.help === undefined ? null : (
                    <p className="small">
                      <MessageText text={problem.help} />
                    </p>
                  )}
                  <p className="small soft">{problem.code}</p>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

/** Leads before the word, and not over it: the next key may be a space that moves it in. */
export function ProblemPlace({ bench, problem }: { readonly bench: Workbench; readonly problem: Problem }) {
  return <QuietButton onClick={() => bench.goTo(problem.file, problem.start)}>{placeOf(problem)}</QuietButton>
}

function summary(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.'
  return kinds
    .map(({ severity }) => ({ severity, count: problems.filter(problem => problem.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ')
    .concat('.')
}

function placeOf({ file, line }: Problem): string {
  return file === 'scenario.yaml' ? `Line ${line}` : `${file}, line ${line}`
}

function keyOf({ code, file, start, message }: Problem): string {
  return `${code} ${file} ${start} ${message}`
}

/** Rows of a long table that are shown at first: the rarest come first. */
const shownAtFirst = 10

/** What the case can lead to, over every route: each figure leads to its place in the text. */
export function Numbers({ bench }: { readonly bench: Workbench }) {
  const numbers = useStore(bench, ({ found }) => found?.numbers)
  const isChecking = useStore(bench, state => state.isChecking)
  if (numbers === undefined)
    return <output>{isChecking ? 'Walking through every route …' : 'The numbers come once there is no error.'}</output>
  return (
    <div className="stack">
      <p>{numbers.sentence}</p>
      {numbers.sections.map(section => (
        <section key={section.id}>
          <h2 className="heading-s">{section.title}</h2>
          {section.sentence === '' ? null : <p>{section.sentence}</p>}
          <NumbersTable bench={bench} section={section} rows={section.rows.slice(0, shownAtFirst)} />
          {section.rows.length > shownAtFirst ? (
            <details className="fold">
              <summary>Show the other {section.rows.length - shownAtFirst}</summary>
              <NumbersTable bench={bench} section={section} rows={section.rows.slice(shownAtFirst)} />
            </details>
          ) : null}
        </section>
      ))}
    </div>
  )
}

interface TableProps {
  readonly bench: Workbench
  readonly section: NumbersSection
  readonly rows: readonly NumbersRow[]
}

function NumbersTable({ bench, section: { rowTitle, columns }, rows }: TableProps) {
  if (rows.length === 0) return null
  return (
    <table className="numbers">
      {columns.length === 0 ? null : (
        <thead>
          <tr>
            {[rowTitle, ...columns].map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {keyed(rows).map(({ key, item: { label, values, place } }) => (
          <tr key={key}>
            <th scope="row">
              {place === undefined ? (
                label
              ) : (
                <QuietButton onClick={() => bench.goTo(place.file, place.start, place.end)}>
                  <MessageText text={label} />
                </QuietButton>
              )}
            </th>
            {keyed(values).map(value => (
              <td key={value.key}>{value.item}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
