import { useState } from 'react'
import { nextAfter } from '../../../core/room/agenda.ts'
import { clearDrafts } from '../../../core/room/console-state.ts'
import { turnToItem } from '../../../core/room/room-screen.ts'
import { headlineOf } from '../../../core/room/story-view.ts'
import type { SceneId } from '../../../core/scenario/scenario.ts'
import { measuresOffered, measuresProposed, momentsOf } from '../../../core/score/hindsight.ts'
import { eraseEarlierAnswers, eraseUnmarked } from '../../ui/debrief/hindsight-actions.ts'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { keyed } from '../../ui/keyed.ts'
import { goToScene } from '../actions.ts'
import { type Console, type DraftLines, draftLines, ifRoomSees, type PanelProps } from '../console.ts'
import { ConsoleButton, Panel } from '../parts.tsx'
import { NumberLine } from './number-line.tsx'
import './after-panels.css'

/** Looking back together: the room names moments by their numbers, and says what would have helped there. */
export function ConsoleMoments({ at }: PanelProps) {
  const [open, setOpen] = useState<SceneId>()
  const moments = markablesOf(at)
  if (at.path.hindsightFinished)
    return (
      <Panel title="Looking back is over">
        <p>{marked(moments)} You can’t mark any more. Press Next for the author’s answer.</p>
      </Panel>
    )
  const mark = (moment: Markable) => {
    markMoment(at, moment)
    setOpen(moment.isMarked ? undefined : moment.scene)
  }
  return (
    <Panel title="Looking back together">
      <p>
        Ask: <strong>“At which of these could the outcome have changed?”</strong> Members call a number. Then ask what
        would have helped there. There is no right number of moments.
      </p>
      <NumberLine
        at={at}
        id="moment-number"
        label="Moment number"
        button="Mark or unmark"
        most={moments.length}
        onNumber={number => {
          const moment = moments[number - 1]
          if (moment !== undefined) mark(moment)
        }}
      />
      <p>
        <strong>{marked(moments)}</strong>
      </p>
      <MomentMarks at={at} moments={moments} open={open} onMark={mark} onOpen={setOpen} />
      {at.mayWrite ? <Reveal at={at} moments={moments} /> : null}
    </Panel>
  )
}

/** The moments as the room screen numbers them. */
function markablesOf({ evening: { script, session }, path }: Console) {
  return momentsOf(script, session, path).map(({ scene, stage }, index) => {
    const { measures = [], own = [] } = path.answers.get(scene) ?? {}
    return {
      scene,
      number: index + 1,
      stage: script.stages.find(({ id }) => id === stage)?.title ?? '',
      title: headlineOf(script, scene),
      isMarked: path.marked.has(scene),
      /** How many measures were named there. */
      named: measures.length + own.filter(text => text !== null).length,
    }
  })
}

type Markable = ReturnType<typeof markablesOf>[number]

function markMoment({ act, say, change, evening }: Console, { scene, number, title, isMarked }: Markable): void {
  if (!act({ type: isMarked ? 'unmarked-key-event' : 'marked-key-event', scene })) return
  change(consoleState => turnToItem(evening, consoleState, number))
  say(isMarked ? `No longer marked: moment ${number}, “${title}”` : `Marked: moment ${number}, “${title}”`)
}

function marked(moments: readonly Markable[]): string {
  const count = moments.filter(({ isMarked }) => isMarked).length
  return count === 1 ? '1 moment is marked.' : `${count} moments are marked.`
}

/** As a line that is not taken down yet is called. */
function draftAt(scene: SceneId): string {
  return `moment ${scene}`
}

interface MomentsProps extends PanelProps {
  readonly moments: readonly Markable[]
}

/** After this nothing can be marked any more, so it is asked twice, and what is not taken down yet is named. */
function Reveal({ at, moments }: MomentsProps) {
  const next = nextAfter(at.evening, { kind: 'moments' })
  if (next.kind !== 'reveal') return null
  return (
    <ConfirmAction
      label="Show the author’s answer"
      question={
        <>
          <p>{marked(moments)} Once the room sees the author’s answer, you can’t change marks or measures.</p>
          {notTakenDown(moments, draftLines(at)).map(words => (
            <p key={words}>
              <strong>{words}</strong>
            </p>
          ))}
        </>
      }
      confirm="Show it to the room"
      keep="Go on marking"
      onConfirm={() => {
        if (!at.act(next.intent, next.slide)) return
        eraseUnmarked(at.play)
        at.change(consoleState => clearDrafts(consoleState, ['moment ']))
        at.say(ifRoomSees(at, 'The room sees the first of the author’s answers.'))
        // What was pressed is gone, and the answer stands in its place.
        goToScene()
      }}
    />
  )
}

function notTakenDown(moments: readonly Markable[], { lineOf }: DraftLines): readonly string[] {
  return moments.flatMap(({ scene, number, isMarked }) => {
    const line = lineOf(draftAt(scene)).trim()
    return line === '' || !isMarked
      ? []
      : [`You typed “${line}” at moment ${number} and did not add it. Add it first, or you will lose it.`]
  })
}

interface MarksProps extends MomentsProps {
  /** The marked moment for which measures are being taken down. */
  readonly open: SceneId | undefined
  readonly onMark: (moment: Markable) => void
  readonly onOpen: (scene: SceneId | undefined) => void
}

/** Every moment of the session. One press marks or unmarks it; the room sees that at once. */
function MomentMarks({ at, moments, open, onMark, onOpen }: MarksProps) {
  return (
    <ol className="mark-list">
      {moments.map((moment, index) => {
        const { scene, number, stage, title, isMarked, named } = moment
        const isOpen = open === scene
        return (
          <li className="mark-list__item" key={scene}>
            {stage === moments[index - 1]?.stage ? null : <p className="mark-list__stage">{stage}</p>}
            <div className="mark-list__moment">
              <button
                type="button"
                className="mark-list__mark"
                aria-pressed={isMarked}
                disabled={!at.mayWrite}
                onClick={() => onMark(moment)}
              >
                <span className="mark-list__number">{number}</span> {title}
                {isMarked ? <span aria-hidden="true"> ✓</span> : null}
              </button>
              {isMarked ? (
                <ConsoleButton
                  aria-expanded={isOpen}
                  disabled={!at.mayWrite}
                  onClick={() => onOpen(isOpen ? undefined : scene)}
                >
                  What would have helped? ({named})<span className="govuk-visually-hidden"> At moment {number}</span>
                </ConsoleButton>
              ) : null}
            </div>
            {isOpen ? <NamedMeasures at={at} scene={scene} /> : null}
          </li>
        )
      })}
    </ol>
  )
}

interface NamedProps extends PanelProps {
  readonly scene: SceneId
}

/** Measures as people say them: ticked where the list has them, else in their words. Each is kept at once. */
function NamedMeasures({ at, scene }: NamedProps) {
  const { evening, path, act, play } = at
  const { measures = [], own: written = [] } = path.answers.get(scene) ?? {}
  const own = written.filter(text => text !== null)
  const name = (named: { readonly measures?: readonly string[]; readonly own?: readonly string[] }) => {
    if (act({ type: 'hindsight-answered', scene, measures, own, ...named })) eraseEarlierAnswers(play.store, scene)
  }
  const toggle = (id: string) =>
    name({ measures: measures.includes(id) ? measures.filter(each => each !== id) : [...measures, id] })
  const add = (text: string) => name({ own: [...own, text] })
  // The list has decoys in it, and the room must not read them.
  const offered = at.isShared ? [] : measuresOffered(path, evening.notes)
  const earlier = measuresProposed(evening.session, scene).filter(text => !own.includes(text))
  return (
    <div className="measures-said">
      {offered.length === 0 ? null : (
        <fieldset className="measures-said__list">
          <legend>
            <strong>Tick what someone names.</strong> Do not read it out: the room does not see this list, and some
            measures would not have helped.
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
              <button type="button" className="link-button" onClick={() => name({ own: own.toSpliced(key, 1) })}>
                Remove<span className="govuk-visually-hidden">: {text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {earlier.map(text => (
        <p key={text}>
          Said during the story: {text}{' '}
          <button type="button" className="link-button" onClick={() => add(text)}>
            Add it here<span className="govuk-visually-hidden">: {text}</span>
          </button>
        </p>
      ))}
      <OwnWords at={at} scene={scene} onAdd={add} />
    </div>
  )
}

function OwnWords({ at, scene, onAdd }: NamedProps & { readonly onAdd: (text: string) => void }) {
  const { lineOf, keep } = draftLines(at)
  const text = lineOf(draftAt(scene))
  const onType = (typed: string) => keep(draftAt(scene), typed)
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
        <ConsoleButton type="submit">Add the measure</ConsoleButton>
      </div>
    </form>
  )
}
