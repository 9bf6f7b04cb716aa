import { useEffect, useId, useRef, useState } from 'react'
import type { SceneId } from '../../../core/scenario/scenario.ts'
import type { NamedMeasure } from '../../../core/score/hindsight.ts'
import { QuietButton, SecondButton } from '../controls.tsx'
import { matches } from '../forms/search-field.tsx'
import { keyed } from '../keyed.ts'
import { Form } from '../forms/form.tsx'
import './measure-picks.css'

/** What would have helped at a moment: measures of the list, and others in the members' own words. */
export interface Answer {
  readonly measures: readonly string[]
  readonly own: readonly string[]
}

export interface Picking {
  readonly offered: readonly NamedMeasure[]
  /** What is typed at each moment and not added yet. */
  readonly typed: ReadonlyMap<SceneId, string>
  readonly onType: (scene: SceneId, words: string) => void
  readonly onAnswer: (scene: SceneId, answer: Answer) => void
}

/** As many as one can weigh; a session from elsewhere may hold more. */
const mostMeasures = 3
const mostFound = 6

interface MeasurePicksProps extends Picking {
  readonly scene: SceneId
  readonly title: string
  readonly answer: Answer
  readonly most?: number
}

/** Measures, found in the list by a few letters or written in one's own words. Each is saved at once. */
export function MeasurePicks({ scene, title, answer, most = mostMeasures, ...picking }: MeasurePicksProps) {
  const { offered, typed, onType, onAnswer } = picking
  const field = useRef<HTMLInputElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const { measures, own } = answer
  const wasGiven = useRef(false)
  const give = (next: Answer) => {
    wasGiven.current = true
    onAnswer(scene, next)
  }
  const add = (next: Answer) => {
    onType(scene, '')
    give(next)
  }
  const isFull = measures.length + own.length >= most
  useEffect(() => {
    // What was pressed is gone: the field is next, or what was picked where there is no more room.
    if (wasGiven.current) (field.current ?? group.current)?.focus()
    wasGiven.current = false
  })
  return (
    <fieldset className="measure-picks" tabIndex={-1} ref={group}>
      <legend className="govuk-visually-hidden">What would have helped at {title}</legend>
      <Picked answer={answer} offered={offered} onChange={give} />
      {isFull ? (
        <p className="small soft">You have picked three. Remove one to add another.</p>
      ) : (
        <MeasureSearch
          title={title}
          field={field}
          words={typed.get(scene) ?? ''}
          onType={words => onType(scene, words)}
          offered={offered.filter(({ id }) => !measures.includes(id))}
          onPick={id => add({ measures: [...measures, id], own })}
          onOwn={words => add({ measures, own: [...own, words] })}
        />
      )}
    </fieldset>
  )
}

interface PickedProps {
  readonly answer: Answer
  readonly offered: readonly NamedMeasure[]
  readonly onChange?: (answer: Answer) => void
}

export function Picked({ answer: { measures, own }, offered, onChange }: PickedProps) {
  if (measures.length + own.length === 0) return null
  const listed = offered.filter(({ id }) => measures.includes(id))
  const items = [
    ...listed.map(({ id, text }) => ({ text, without: { measures: measures.filter(other => other !== id), own } })),
    ...own.map((text, index) => ({ text, without: { measures, own: own.toSpliced(index, 1) } })),
  ]
  return (
    <ul className="measure-picks__picked">
      {keyed(items).map(({ key, item: { text, without } }) => (
        <li key={key}>
          <span>{text}</span>
          {onChange === undefined ? null : (
            <QuietButton about={text} onClick={() => onChange(without)}>
              Remove
            </QuietButton>
          )}
        </li>
      ))}
    </ul>
  )
}

interface SearchProps {
  readonly title: string
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly words: string
  readonly offered: readonly NamedMeasure[]
  readonly onType: (words: string) => void
  readonly onPick: (measure: string) => void
  readonly onOwn: (words: string) => void
}

/** A field that finds measures with every letter; what stands in it can also be added as it is. */
function MeasureSearch({ title, field, words, offered, onType, onPick, onOwn }: SearchProps) {
  const id = useId()
  const [isAllShown, setAllShown] = useState(false)
  const query = words.trim()
  const found = query === '' ? [] : offered.filter(({ text }) => matches(query, [text]))
  const shown = isAllShown && query === '' ? offered : found.slice(0, mostFound)
  const submit = () => {
    const [only] = found
    if (only !== undefined && found.length === 1) onPick(only.id)
    else if (query !== '' && found.length === 0) onOwn(query)
  }
  return (
    <Form className="measure-picks__search" onSubmit={submit}>
      <label className="govuk-label" htmlFor={id}>
        What would have helped?<span className="govuk-visually-hidden"> At {title}</span>
      </label>
      <p className="small soft" id={`${id}-hint`}>
        Type a few letters to search the list, or use your own words. Do not include real cases or names.
      </p>
      <input
        className="measure-picks__field"
        id={id}
        type="text"
        autoComplete="off"
        maxLength={300}
        aria-describedby={`${id}-hint`}
        ref={field}
        value={words}
        onChange={({ target }) => onType(target.value)}
      />
      <output className="small soft" htmlFor={id}>
        {query === '' ? '' : saysFound(found.length, shown.length)}
      </output>
      {/* Before its list, so that the first measure is the next stop. */}
      {query === '' && offered.length > 0 ? (
        <QuietButton aria-expanded={isAllShown} onClick={() => setAllShown(!isAllShown)}>
          {isAllShown ? 'Hide the list' : `Show all ${offered.length} measures`}
        </QuietButton>
      ) : null}
      <MeasuresFound
        measures={shown}
        onPick={measure => {
          setAllShown(false)
          onPick(measure)
        }}
      />
      {query === '' ? null : <SecondButton onClick={() => onOwn(query)}>Add “{query}” in your own words</SecondButton>}
    </Form>
  )
}

function MeasuresFound({ measures, onPick }: { readonly measures: Picking['offered'] } & Pick<SearchProps, 'onPick'>) {
  if (measures.length === 0) return null
  return (
    <ul className="measure-picks__found">
      {measures.map(({ id, text }) => (
        <li key={id}>
          <QuietButton onClick={() => onPick(id)}>
            <span className="govuk-visually-hidden">Add:</span> {text}
          </QuietButton>
        </li>
      ))}
    </ul>
  )
}

function saysFound(found: number, shown: number): string {
  if (found === 0) return 'No measures match. You can add your own words.'
  if (found > shown) return `${shown} of ${found} measures. Type more letters to see fewer.`
  return found === 1 ? '1 measure' : `${found} measures`
}
