import { type ReactNode, useId, useRef, useState } from 'react'
import { nextAfter } from '../../../core/room/agenda.ts'
import { clearDrafts } from '../../../core/room/console-state.ts'
import { turnToItem } from '../../../core/room/room-screen.ts'
import type { SceneId } from '../../../core/scenario/scenario.ts'
import { hindsightOf, measuresOffered, measuresProposed, momentsOf } from '../../../core/score/hindsight.ts'
import { decisionsIn } from '../../../core/session/played-path.ts'
import { type Answer, MeasurePicks } from '../../ui/debrief/measure-picks.tsx'
import { eraseAnswers, eraseEarlierAnswers, eraseUnmarked } from '../../ui/debrief/hindsight-actions.ts'
import { OneAlsoMarked, OneKeyEvent } from '../../ui/debrief/hindsight-report.tsx'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { matches } from '../../ui/forms/search-field.tsx'
import { goToScene } from '../actions.ts'
import { type Console, type DraftLines, draftLines, ifRoomSees, type PanelProps } from '../console.ts'
import { ConsoleButton, Panel } from '../parts.tsx'
import { useDigits } from './debrief-order.tsx'
import './after-panels.css'

/** Looking back together: the room names moments, and says what would have helped there; then the author’s answer. */
export function ConsoleMoments({ at, title }: PanelProps & { readonly title: string }) {
  const [open, setOpen] = useState<SceneId>()
  const [query, setQuery] = useState('')
  if (at.path.hindsightFinished) return <AuthorsAnswer at={at} title={title} />
  const moments = markablesOf(at)
  const mark = (moment: Markable) => {
    markMoment(at, moment)
    setOpen(moment.isMarked ? undefined : moment.scene)
    setQuery('')
  }
  const found = moments.filter(moment => isFound(moment, query))
  return (
    <Panel title={title}>
      {at.mayWrite ? <Reveal at={at} moments={moments} /> : null}
      <p>
        Ask it, and let members say a moment in their own words. Then ask what would have helped there. There is no
        right number of moments.
      </p>
      <FindMoment at={at} query={query} found={found} onQuery={setQuery} onMark={mark} />
      <p>
        <strong>{marked(moments)}</strong>
      </p>
      <MomentMarks at={at} moments={found} open={open} onMark={mark} onOpen={setOpen} />
    </Panel>
  )
}

/** The author’s moments beside the members’, each with what would have helped, to be read out as the room asks. */
function AuthorsAnswer({ at, title }: PanelProps & { readonly title: string }): ReactNode {
  const { script, notes } = at.group
  const { found = [], alsoSeen = [], alsoMarked = [] } = hindsightOf(script, notes, at.path) ?? {}
  const erasing = { mayWrite: at.mayWrite, onErase: (scene: SceneId) => eraseAnswers(at.play.store, scene) }
  return (
    <Panel title={title}>
      <p>
        Say what you saw and what the author also saw. Ask: “Does our council have that? Who would know?” If the room
        did not see a moment, that is not a fault. It is why we rehearse.
      </p>
      {[...found, ...alsoSeen].map(event => (
        <OneKeyEvent key={event.scene} event={event} {...erasing} />
      ))}
      {alsoMarked.length === 0 ? null : (
        <p>The author does not list the moments below, but they are not wrong. They go into the findings.</p>
      )}
      {alsoMarked.map(moment => (
        <OneAlsoMarked key={moment.scene} moment={moment} {...erasing} />
      ))}
    </Panel>
  )
}

/** The moments of the session; a decision has the number that the room sees. */
function markablesOf({ group: { script, session }, path }: Console) {
  const decided = decisionsIn(path)
  return momentsOf(script, session, path).map(({ scene, stage, title, headline = '' }) => {
    const { measures = [], own = [] } = path.answers.get(scene) ?? {}
    const number = decided.findIndex(decision => decision.scene === scene) + 1
    return {
      scene,
      number: number === 0 ? undefined : number,
      stage: script.stages.find(({ id }) => id === stage)?.title ?? '',
      title,
      headline,
      isMarked: path.marked.has(scene),
      /** How many measures were named there. */
      named: measures.length + own.filter(text => text !== null).length,
    }
  })
}

type Markable = ReturnType<typeof markablesOf>[number]

function isFound({ number, title, headline }: Markable, query: string): boolean {
  const typed = query.trim()
  return /^\d+$/.test(typed) ? String(number) === typed : matches(typed, [title, headline])
}

interface FindProps extends PanelProps {
  readonly query: string
  readonly found: readonly Markable[]
  readonly onQuery: (query: string) => void
  readonly onMark: (moment: Markable) => void
}

/** A number or a few letters: the list below is what they find, and Enter marks where that is one moment. */
function FindMoment({ at, query, found, onQuery, onMark }: FindProps) {
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [only] = found
  useDigits(at.mayWrite && at.consoleState.letterKeys, digit => {
    onQuery(digit)
    field.current?.focus()
  })
  return (
    <form
      className="number-line"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (only !== undefined && found.length === 1) onMark(only)
      }}
    >
      <label htmlFor="moment-number">Find a moment</label>
      <input
        className="govuk-input number-line__field number-line__field--words"
        id="moment-number"
        autoComplete="off"
        aria-describedby={`${id} ${id}-found`}
        ref={field}
        value={query}
        onChange={event => onQuery(event.target.value)}
      />
      <ConsoleButton type="submit" disabled={!at.mayWrite || found.length !== 1}>
        Mark or unmark
      </ConsoleButton>
      <p className="soft number-line__hint" id={id}>
        The number of its decision, or a few letters. Then press Enter.
      </p>
      <output className="number-line__problem" id={`${id}-found`}>
        {query.trim() !== '' && found.length === 0 ? 'No moment matches.' : ''}
      </output>
    </form>
  )
}

function markMoment({ act, say, change, group }: Console, { scene, number, title, isMarked }: Markable): void {
  if (!act({ type: isMarked ? 'unmarked-key-event' : 'marked-key-event', scene })) return
  if (number !== undefined) change(consoleState => turnToItem(group, consoleState, number))
  say(isMarked ? `No longer marked: “${title}”` : `Marked: “${title}”`)
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

/** After this nothing can be marked any more, so it is asked twice, and what is not taken down yet is named. It stays in view. */
function Reveal({ at, moments }: MomentsProps) {
  const next = nextAfter(at.group, { kind: 'moments' })
  if (next.kind !== 'reveal') return null
  return (
    <div className="reveal">
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
          at.say(ifRoomSees(at, 'The room sees the author’s answer.'))
          // What was pressed is gone, and the answer stands in its place.
          goToScene()
        }}
      />
    </div>
  )
}

function notTakenDown(moments: readonly Markable[], { lineOf }: DraftLines): readonly string[] {
  return moments.flatMap(({ scene, title, isMarked }) => {
    const line = lineOf(draftAt(scene)).trim()
    return line === '' || !isMarked
      ? []
      : [`You typed “${line}” at “${title}” and did not add it. Add it first, or you will lose it.`]
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
        const saidEarlier = measuresProposed(at.group.session, scene).length
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
                  What would have helped? ({named}
                  {saidEarlier === 0 ? '' : `, ${saidEarlier} said earlier`})
                  <span className="govuk-visually-hidden"> At {title}</span>
                </ConsoleButton>
              ) : null}
            </div>
            {isOpen && at.mayWrite ? <NamedMeasures at={at} scene={scene} title={title} /> : null}
          </li>
        )
      })}
    </ol>
  )
}

interface NamedProps extends PanelProps {
  readonly scene: SceneId
  readonly title: string
}

/** A room names what it names. */
const noLimit = 20

/** Measures as people say them: found in the list by a few letters, else in their words. Each is kept at once. */
function NamedMeasures({ at, scene, title }: NamedProps) {
  const { group, path, act, play } = at
  const { lineOf, keep } = draftLines(at)
  const { measures = [], own: written = [] } = path.answers.get(scene) ?? {}
  const own = written.filter(text => text !== null)
  const answer = (_: SceneId, next: Answer) => {
    if (act({ type: 'hindsight-answered', scene, ...next })) eraseEarlierAnswers(play.store, scene)
  }
  const earlier = measuresProposed(group.session, scene).filter(text => !own.includes(text))
  return (
    <div className="measures-said">
      {at.isShared ? null : (
        <p className="small">
          Do not read the list out: the room does not see it, and some measures would not have helped.
        </p>
      )}
      <MeasurePicks
        scene={scene}
        title={title}
        answer={{ measures, own }}
        most={noLimit}
        // The list has decoys in it, and the room must not read them.
        offered={at.isShared ? [] : measuresOffered(path, group.notes)}
        typed={new Map([[scene, lineOf(draftAt(scene))]])}
        onType={(_, words) => keep(draftAt(scene), words)}
        onAnswer={answer}
      />
      {earlier.map(text => (
        <p key={text}>
          Said during the story: {text}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => answer(scene, { measures, own: [...own, text] })}
          >
            Add it here<span className="govuk-visually-hidden">: {text}</span>
          </button>
        </p>
      ))}
    </div>
  )
}
