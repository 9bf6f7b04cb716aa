import { useStore } from 'zustand'
import { QuietButton } from '../ui/controls.tsx'
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
  const isWalking = useStore(bench, state => state.isWalking)
  const errors = problems.filter(({ severity }) => severity === 'error')
  return (
    <div className="stack">
      <output>{isWalking ? 'Walking through every route …' : summary(problems)}</output>
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
                  <QuietButton onClick={() => bench.goTo(problem.file, problem.start, problem.end)}>
                    {placeOf(problem)}
                  </QuietButton>{' '}
                  <Words text={problem.message} />
                  {problem.help === undefined ? null : (
                    <p className="small">
                      <Words text={problem.help} />
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

/** What is between `backticks` is typed in the text. */
function Words({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- the parts of a sentence stay where they are
    index % 2 === 0 ? part : <code key={index}>{part}</code>,
  )
}
