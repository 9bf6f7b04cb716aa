import type { NamedMeasure } from '../../../core/score/hindsight.ts'
import { keyed } from '../../ui/keyed.ts'
import './after-panels.css'

/** What was named at one moment. */
export interface NamedAt {
  readonly measures: readonly string[]
  readonly own: readonly string[]
}

interface Props {
  /** The list, decoys and all; none where the room would see it. */
  readonly offered: readonly NamedMeasure[]
  /** What was said of measures during the play, and is not taken down here yet. */
  readonly earlier: readonly string[]
  readonly said: NamedAt
  /** What is typed and not taken down yet. */
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onSay: (said: NamedAt) => void
}

/** Measures as people say them: ticked where the list has them, else in their words. Each is kept at once. */
export function NamedMeasures({ offered, earlier, said, typed, onType, onSay }: Props) {
  const { measures, own } = said
  const toggle = (id: string) =>
    onSay({ own, measures: measures.includes(id) ? measures.filter(each => each !== id) : [...measures, id] })
  const add = (text: string) => onSay({ measures, own: [...own, text] })
  return (
    <div className="measures-said">
      {offered.length === 0 ? null : (
        <fieldset className="measures-said__list">
          <legend>
            <strong>Tick what somebody names.</strong> Do not read it out: the room does not see this list, and some of
            it would not have helped.
          </legend>
          {offered.map(({ id, text }) => (
            <label className="measures-said__measure" key={id}>
              <input type="checkbox" checked={measures.includes(id)} onChange={() => toggle(id)} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
      {own.length === 0 ? null : (
        <ul className="measures-said__own">
          {keyed(own).map(({ key, item: text }) => (
            <li key={key}>
              {text}{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => onSay({ measures, own: own.toSpliced(key, 1) })}
              >
                Take out<span className="govuk-visually-hidden">: {text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {earlier.map(text => (
        <p key={text}>
          Said during the story: {text}{' '}
          <button type="button" className="link-button" onClick={() => add(text)}>
            Take it down here<span className="govuk-visually-hidden">: {text}</span>
          </button>
        </p>
      ))}
      <OwnWords text={typed} onType={onType} onAdd={add} />
    </div>
  )
}

interface OwnWordsProps {
  readonly text: string
  readonly onType: (text: string) => void
  readonly onAdd: (text: string) => void
}

function OwnWords({ text, onType, onAdd }: OwnWordsProps) {
  return (
    <form
      className="measures-said__words"
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() !== '') onAdd(text.trim())
        onType('')
      }}
    >
      <label htmlFor="own-measure">In their own words. No real cases, no real names.</label>
      <div className="measures-said__line">
        <input
          className="govuk-input"
          id="own-measure"
          autoComplete="off"
          maxLength={5000}
          value={text}
          onChange={event => onType(event.target.value)}
        />
        <button type="submit" className="console-button">
          Take it down
        </button>
      </div>
    </form>
  )
}
