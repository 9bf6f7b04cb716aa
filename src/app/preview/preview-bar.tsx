import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { QuietButton, SecondButton } from '../ui/controls.tsx'
import { keyed } from '../ui/keyed.ts'
import { type CaseNews, liveCases, type ToldProblem } from '../store/live-cases.ts'
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
  useEditHere(isEditing, [...cases.values()], setPlace)
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
      <QuietButton onClick={() => openInEditor(place)}>{place}</QuietButton> {severity} {code}: <Words text={message} />
      {help === undefined ? null : (
        <span className="preview-bar__help">
          {' '}
          <Words text={help} />
        </span>
      )}
    </li>
  )
}

/** Between `backticks` stands what is typed. */
function Words({ text }: { readonly text: string }) {
  return keyed(text.split('`')).map(({ key, item }) => (key % 2 === 0 ? item : <code key={key}>{item}</code>))
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

const editable = '#main :is(h1, h2, h3, p, li, label, legend, td, th, dd)'

/** While it is on, each sentence of the page can be pressed, or reached with Tab, and leads to its place in the text. */
function useEditHere(isOn: boolean, cases: readonly CaseNews[], say: (place: string) => void): void {
  useEffect(() => {
    if (!isOn) return undefined
    document.documentElement.classList.add('edit-here')
    const mark = () => {
      for (const part of document.querySelectorAll<HTMLElement>(editable)) if (part.tabIndex < 0) part.tabIndex = 0
    }
    mark()
    const watch = new MutationObserver(mark)
    watch.observe(document.body, { childList: true, subtree: true })
    const press = (event: Event) => {
      const part = event.target instanceof Element ? event.target.closest(editable) : null
      if (part === null || (event instanceof KeyboardEvent && event.key !== 'Enter')) return
      event.preventDefault()
      event.stopPropagation()
      void edit(part.textContent, cases).then(say)
    }
    document.addEventListener('click', press, true)
    document.addEventListener('keydown', press, true)
    return () => {
      watch.disconnect()
      document.removeEventListener('click', press, true)
      document.removeEventListener('keydown', press, true)
      document.documentElement.classList.remove('edit-here')
      for (const part of document.querySelectorAll<HTMLElement>(editable)) part.removeAttribute('tabindex')
    }
  }, [isOn, cases, say])
}

/** Opens the place of the words in the editor, and says where it is. */
async function edit(words: string, cases: readonly CaseNews[]): Promise<string> {
  const title = document.querySelector('#main h1')?.textContent ?? ''
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
