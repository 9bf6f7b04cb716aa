import { useCallback, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { QuietButton, SecondButton } from '../ui/controls.tsx'
import { MessageText } from '../ui/page-parts.tsx'
import { type CaseNews, liveCases, type ToldProblem } from '../store/live-cases.ts'
import { useEditHere } from './edit-here.ts'
import './preview-bar.css'

/** Lies over every page of `npm run dev`. */
export function showPreviewBar(): void {
  const element = document.createElement('div')
  document.body.append(element)
  createRoot(element).render(<PreviewBar />)
}

/** What is wrong with the cases, how far the open one could be followed, and the way from a sentence to its place. */
function PreviewBar() {
  const { cases, open } = useStore(liveCases)
  const problems = [...cases.values()].flatMap(told => told.problems.filter(({ severity }) => severity !== 'note'))
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [isUnfolded, setUnfolded] = useState(false)
  const [isEditing, setEditing] = useState(false)
  const [place, setPlace] = useState<string>()
  const [main] = useState(() => ({ current: document.getElementById('main') }))
  useEditHere(
    isEditing,
    main,
    useCallback((words, title) => void edit(words, title, [...cases.values()]).then(setPlace), [cases]),
  )
  const isOpen = isUnfolded && problems.length > 0
  return (
    <aside className="preview-bar" aria-label="Preview">
      <div aria-live="polite">
        {open?.halt === undefined ? null : <p className="preview-bar__halt">{open.halt}</p>}
        {place === undefined ? null : <p>{place}</p>}
        {errors.length === 0 ? null : <p>The page shows the last version without errors.</p>}
      </div>
      {isOpen ? (
        <ul className="preview-bar__problems">
          {/* Most warnings beside an error only follow from it. */}
          {(errors.length > 0 ? errors : problems).map(problem => (
            <ProblemLine key={keyOf(problem)} problem={problem} />
          ))}
        </ul>
      ) : null}
      <div className="preview-bar__buttons">
        {problems.length === 0 ? (
          <p>No problems</p>
        ) : (
          <SecondButton aria-expanded={isOpen} onClick={() => setUnfolded(!isUnfolded)}>
            {counted(errors.length, 'error')}, {counted(problems.length - errors.length, 'warning')}
          </SecondButton>
        )}
        <SecondButton aria-pressed={isEditing} onClick={() => setEditing(!isEditing)}>
          Edit here
        </SecondButton>
      </div>
    </aside>
  )
}

function ProblemLine({ problem }: { readonly problem: ToldProblem }) {
  const { severity, code, message, help, file, from } = problem
  const place = `${file}:${from.line}:${from.column}`
  return (
    <li>
      <QuietButton onClick={() => openInEditor(place)}>{place}</QuietButton> {severity} {code}:{' '}
      <MessageText text={message} />
      {help === undefined ? null : (
        <span className="preview-bar__help">
          {' '}
          <MessageText text={help} />
        </span>
      )}
    </li>
  )
}

function keyOf({ message, file, from }: ToldProblem): string {
  return `${file}:${from.line}:${from.column} ${message}`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The development server opens the editor that runs, or the one that LAUNCH_EDITOR names. */
function openInEditor(place: string): void {
  void fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`)
}

/** Opens the place of the words in the editor, and says where it is. */
async function edit(words: string, title: string, cases: readonly CaseNews[]): Promise<string> {
  const { open } = liveCases.getState()
  const first = cases.filter(({ id }) => id === open?.id)
  for (const { id } of [...first, ...cases]) {
    const query = new URLSearchParams({ case: id, words, title })
    const place = (await (await fetch(`/__case/place?${query}`)).json()) as Place | null
    if (place === null) continue
    const said = `${place.file}:${place.line}:${place.column}`
    openInEditor(said)
    return said
  }
  return 'These words are not in the text of a case.'
}

interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}
