import { useEffect, useId, useRef, useState } from 'react'
import type { SceneId } from '../../core/scenario/scenario.ts'
import type { Moment, NamedMeasure } from '../../core/score/hindsight.ts'
import type { HindsightAnswer } from '../../core/session/played-path.ts'
import { Button } from '../ui/controls.tsx'
import { Tick } from '../ui/forms/form-fields.tsx'
import { matches } from '../ui/forms/search-field.tsx'
import { keyed } from '../ui/keyed.ts'
import { ProseView } from '../ui/prose-view.tsx'
import '../ui/fold.css'
import './moment-picks.css'

/** What would have helped at a moment: measures of the list, and others in the members' own words. */
export interface Answer {
  readonly measures: readonly string[]
  readonly own: readonly string[]
}

interface Picking {
  readonly offered: readonly NamedMeasure[]
  /** What is typed at each moment and not added yet. */
  readonly typed: ReadonlyMap<SceneId, string>
  readonly onType: (scene: SceneId, words: string) => void
  readonly onAnswer: (scene: SceneId, answer: Answer) => void
}

interface Props extends Picking {
  /** All of the scenario, in order; those that were not reached are left out. */
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly moments: readonly Moment[]
  readonly marked: ReadonlySet<SceneId>
  readonly answers: ReadonlyMap<SceneId, HindsightAnswer>
  /** False where nothing may be picked here. */
  readonly mayWrite: boolean
  readonly onMark: (scene: SceneId, isMarked: boolean) => void
}

/** The scenes of a session, stage by stage, each to pick; at one that is picked, what would have helped. */
export function MomentPicks({ stages, moments, ...picking }: Props) {
  return stages.map(({ id, title }) => {
    const here = moments.filter(({ stage }) => stage === id)
    if (here.length === 0) return null
    return (
      <section className="section" key={id}>
        <h2 className="heading-s">{title}</h2>
        <ol className="moment-picks">
          {here.map(moment => (
            <li className="moment-picks__moment" key={moment.scene}>
              <OneMoment moment={moment} {...picking} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}

interface MomentProps extends Omit<Props, 'stages' | 'moments'> {
  readonly moment: Moment
}

function OneMoment({ moment, marked, answers, mayWrite, onMark, ...picking }: MomentProps) {
  const { scene, title, headline } = moment
  const isMarked = marked.has(scene)
  const given = answers.get(scene)
  const answer = { measures: given?.measures ?? [], own: (given?.own ?? []).filter(text => text !== null) }
  if (!mayWrite)
    return (
      <>
        <h3 className="heading-s">{title}</h3>
        {headline === undefined ? null : <p className="small soft">{headline}</p>}
        {isMarked ? (
          <>
            <p>
              <strong>You picked this moment.</strong>
            </p>
            <Picked answer={answer} offered={picking.offered} />
          </>
        ) : null}
      </>
    )
  return (
    <>
      <div className="moment-picks__tick govuk-checkboxes govuk-checkboxes--small">
        <Tick
          id={`moment-${scene}`}
          label={title}
          hint={headline}
          isTicked={isMarked}
          onChange={ticked => onMark(scene, ticked)}
        />
      </div>
      {isMarked ? (
        <div className="moment-picks__answer">
          <KnownThen {...moment} />
          <MeasurePicks scene={scene} title={title} answer={answer} {...picking} />
        </div>
      ) : null}
    </>
  )
}

/** Folded away, so that a long list stays easy to take in. */
function KnownThen({ title, clock, begins, opened, chosen, timedOut }: Moment) {
  return (
    <details className="fold">
      <summary>
        Known at the time<span className="govuk-visually-hidden">: {title}</span>
      </summary>
      <div className="moment-picks__known">
        {clock === undefined ? null : <p className="soft">{clock}</p>}
        {begins === undefined ? null : <ProseView prose={[begins]} />}
        <Said what={opened.length === 1 ? 'Document opened' : 'Documents opened'} items={opened} />
        <Said what={timedOut ? 'Time ran out, and the story chose' : 'What you chose'} items={chosen} />
      </div>
    </details>
  )
}

function Said({ what, items }: { readonly what: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <p>
      <strong>{what}:</strong> {items.join('; ')}
    </p>
  )
}

/** As many as one can weigh; a session from elsewhere may hold more. */
const mostMeasures = 3
/** As many as fit below the field. */
const mostFound = 6

interface MeasurePicksProps extends Picking {
  readonly scene: SceneId
  readonly title: string
  readonly answer: Answer
}

/** Up to three measures, found in the list by a few letters or written in one's own words. Each is saved at once. */
function MeasurePicks({ scene, title, answer, offered, typed, onType, onAnswer }: MeasurePicksProps) {
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
  const isFull = measures.length + own.length >= mostMeasures
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
  /** Left out where nothing may be removed. */
  readonly onChange?: (answer: Answer) => void
}

function Picked({ answer: { measures, own }, offered, onChange }: PickedProps) {
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
            <Button look="link" onClick={() => onChange(without)}>
              Remove<span className="govuk-visually-hidden">: {text}</span>
            </Button>
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
  const pick = (measure: string) => {
    setAllShown(false)
    onPick(measure)
  }
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault()
    const [only] = found
    if (only !== undefined && found.length === 1) pick(only.id)
    else if (query !== '' && found.length === 0) onOwn(query)
  }
  return (
    <form className="measure-picks__search" noValidate onSubmit={submit}>
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
      {query === '' ? (
        <Button look="link" aria-expanded={isAllShown} onClick={() => setAllShown(!isAllShown)}>
          {isAllShown ? 'Hide the list' : `Show all ${offered.length} measures`}
        </Button>
      ) : null}
      <MeasuresFound measures={shown} onPick={pick} />
      {query === '' ? null : (
        <Button look="second" onClick={() => onOwn(query)}>
          Add “{query}” in your own words
        </Button>
      )}
    </form>
  )
}

function MeasuresFound({ measures, onPick }: { readonly measures: Picking['offered'] } & Pick<SearchProps, 'onPick'>) {
  if (measures.length === 0) return null
  return (
    <ul className="measure-picks__found">
      {measures.map(({ id, text }) => (
        <li key={id}>
          <Button look="link" onClick={() => onPick(id)}>
            <span className="govuk-visually-hidden">Add:</span> {text}
          </Button>
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
