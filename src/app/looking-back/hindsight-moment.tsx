import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { measuresOffered, type NamedMeasure, type Moment } from '../../core/score/hindsight.ts'
import type { HindsightAnswer } from '../../core/session/played-path.ts'
import type { ActRefusal, SessionStore } from '../store/session-store.ts'
import { Button, TextLink } from '../ui/controls.tsx'
import { eraseEarlierAnswers } from '../ui/debrief/hindsight-actions.ts'
import { ChoiceList } from '../ui/forms/choice-list.tsx'
import { matches, SearchField } from '../ui/forms/search-field.tsx'
import { WordsField } from '../ui/forms/words-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import type { ClosedSession } from '../ui/session/closed-session.tsx'
import { actRefusalSentence } from '../ui/session/session-notices.tsx'
import './hindsight-page.css'

interface Props extends ClosedSession {
  /** The address of the timeline. */
  readonly home: string
  readonly moment: Moment
  /** Which of the marked moments this is, counted from 1. */
  readonly number: number
  readonly of: number
}

/** One marked moment: what would have helped there? */
export function HindsightMoment({ play, path, notes, mayWrite, home, moment, number, of }: Props) {
  const { scene } = moment
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<ActRefusal>()
  const draft = useDraftAnswer(scene)
  const save = (answer: Answering) => {
    const refused = saveAnswer(play.store, scene, answer)
    setRefusal(refused)
    if (refused !== undefined) return
    draft.forget()
    navigate(number < of ? `${home}/${number + 1}` : `${home}/compare`)
  }
  return (
    <>
      <p className="hindsight-page__back">
        <TextLink href={number === 1 ? home : `${home}/${number - 1}`}>Back</TextLink>
      </p>
      <PageHeading
        title={`What would have helped here? ${moment.title}`}
        kicker={`Looking back: moment ${number} of ${of} that you marked`}
      >
        What would have helped here?
      </PageHeading>
      <MomentSummary {...moment} />
      {refusal === undefined ? null : <Notice title={actRefusalSentence(refusal)} grave />}
      {mayWrite ? (
        <MeasureForm
          offered={measuresOffered(path, notes)}
          answer={draftAnswer(scene) ?? answering(path.answers.get(scene))}
          onChange={draft.keep}
          onSubmit={save}
        />
      ) : null}
    </>
  )
}

function answering(answer: HindsightAnswer | undefined): Answering {
  const own = answer?.own.filter(text => text !== null) ?? []
  return { measures: answer?.measures ?? [], own: own.join('\n') }
}

/** Saves what would have helped at a moment. What it takes the place of loses its words: nobody would see them again. */
function saveAnswer(store: SessionStore, scene: SceneId, { measures, own }: Answering): ActRefusal | undefined {
  const lines = own.split('\n').filter(line => line.trim() !== '')
  const refused = store.act({ type: 'hindsight-answered', scene, measures, own: lines })
  if (refused === undefined) eraseEarlierAnswers(store, scene)
  return refused
}

/** A moment in a few lines, for those who have just gone past it once more. */
function MomentSummary({ title, clock, headline, chosen, timedOut }: Moment) {
  return (
    <div className="moment-retold measure">
      <p>
        <strong>{title}</strong>
        {clock === undefined ? null : <span className="soft"> – {clock}</span>}
      </p>
      {headline === undefined ? null : <p>{headline}</p>}
      {chosen.length === 0 ? null : (
        <p>
          {timedOut ? 'Time ran out, and this was done' : 'What you chose'}: {chosen.join('; ')}
        </p>
      )}
    </div>
  )
}

/** What members say would have helped: measures of the list, and what they write, one a line. */
interface Answering {
  readonly measures: readonly string[]
  readonly own: string
}

interface MeasureFormProps {
  readonly offered: readonly NamedMeasure[]
  /** What was answered before. */
  readonly answer: Answering
  /** Called at every change, so that a reload finds it again. */
  readonly onChange: (answer: Answering) => void
  readonly onSubmit: (answer: Answering) => void
}

/** So few can be taken in at a glance; in a longer list one can look for a word. */
const shortList = 8

/** What would have helped at one moment. Any answer will do, and so will none. */
function MeasureForm({ offered, answer: before, onChange, onSubmit }: MeasureFormProps) {
  const [answer, setAnswer] = useState(before)
  const { query, look, shown } = useSearch(offered, answer.measures)
  const change = (changed: Answering) => {
    setAnswer(changed)
    onChange(changed)
  }
  return (
    <form
      className="measure-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        // The Enter key in the search field looks for something, and saves nothing.
        if (!isSearching()) onSubmit(answer)
      }}
    >
      {offered.length <= shortList ? null : (
        <SearchField
          label="Look for a measure by a word"
          query={query}
          onQuery={look}
          found={saysFound(shown.length, offered.length)}
        />
      )}
      {shown.length === 0 ? null : (
        <ChoiceList
          asks="Which of these would have prevented it, spotted it or softened it?"
          hint="Choose any that you think would have helped here, or none. The list is the same at every moment."
          problem={undefined}
          several
          choices={shown.map(({ id, text }) => ({ id, label: text }))}
          picks={answer.measures}
          onChange={measures => change({ ...answer, measures })}
        />
      )}
      <WordsField
        id="own-measures"
        label="Something else, in your own words"
        hint="One measure a line. Do not write of real cases or people."
        isMissing={false}
        value={answer.own}
        onChange={own => change({ ...answer, own })}
        ref={null}
      />
      <div className="button-row">
        <Button type="submit">Save and go on</Button>
      </div>
    </form>
  )
}

/** Whatever was ticked before it was looked for stays in sight: nobody should lose a tick by looking for another. */
function useSearch(offered: readonly NamedMeasure[], ticked: readonly string[]) {
  const [{ query, kept }, setSearch] = useState({ query: '', kept: ticked })
  return {
    query,
    look: (words: string) => setSearch({ query: words, kept: ticked }),
    shown: offered.filter(({ id, text }) => kept.includes(id) || matches(query, [text])),
  }
}

function isSearching(): boolean {
  return document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'search'
}

function saysFound(shown: number, all: number): string {
  if (shown === all) return `All ${all} are shown.`
  return `${shown} of ${all} ${shown === 1 ? 'is' : 'are'} shown. What you ticked stays.`
}

/** Long enough that no browser finds that its history is changed too often. */
const pause = 250

/**
 * An answer that is not saved yet. It is kept as picks of a decision are: in the entry of the browser's history in
 * which it was made. It names its moment, for another one may stand on that page once marks were changed.
 */
function draftAnswer(scene: string): Answering | undefined {
  const { answer } = (history.state ?? {}) as { readonly answer?: unknown }
  return isDraft(answer) && answer.scene === scene ? answer : undefined
}

function isDraft(value: unknown): value is Answering & { readonly scene: string } {
  if (typeof value !== 'object' || value === null) return false
  const { scene, measures, own } = value as Partial<Record<'scene' | 'measures' | 'own', unknown>>
  return typeof scene === 'string' && Array.isArray(measures) && typeof own === 'string'
}

/** Keeps a draft a moment after it was changed; `forget` once it is saved. */
function useDraftAnswer(scene: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const keep = (answer: Answering) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => history.replaceState({ answer: { ...answer, scene } }, ''), pause)
  }
  const forget = () => {
    clearTimeout(timer.current)
    history.replaceState(null, '')
  }
  return { keep, forget }
}
