import { type ReactNode, useState } from 'react'
import { nextAfter } from '../../../core/room/agenda.ts'
import { clearDrafts } from '../../../core/room/console-state.ts'
import { turnToItem } from '../../../core/room/room-screen.ts'
import { headlineOf } from '../../../core/room/story-view.ts'
import type { SceneId } from '../../../core/scenario/scenario.ts'
import { measuresOffered, measuresProposed, momentsOf } from '../../../core/score/hindsight.ts'
import { eraseEarlierAnswers, eraseUnmarked } from '../../ui/debrief/hindsight-actions.ts'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { goToScene } from '../actions.ts'
import { type Console, type DraftLines, ifRoomSees, useDraftLines } from '../console.ts'
import { NamedMeasures, type NamedAt } from './named-measures.tsx'
import { NumberLine } from './number-line.tsx'
import './after-panels.css'

interface Props {
  readonly at: Console
}

/** Looking back together: the room names moments by their numbers, and says what would have helped there. */
export function ConsoleMoments({ at }: Props) {
  const [open, setOpen] = useState<SceneId>()
  const moments = markablesOf(at)
  const drafts = useDraftLines(at)
  const isOver = at.path.hindsightFinished
  const mark = (moment: Markable) => {
    markMoment(at, moment)
    setOpen(moment.isMarked ? undefined : moment.scene)
  }
  if (isOver) return <Over at={at} />
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Looking back together</h2>
      <p>
        Ask: <strong>“At which of these could the outcome have changed?”</strong> Members call a number. Then ask what
        would have helped there. There is no right number of moments.
      </p>
      <NumberLine
        id="moment-number"
        label="Number that is called"
        button="Mark it, or take the mark away"
        most={moments.length}
        takesFocus={at.isShared}
        takesKeys={at.mayWrite && at.consoleState.letterKeys}
        onNumber={number => {
          const moment = moments[number - 1]
          if (moment !== undefined) mark(moment)
        }}
      />
      <p>
        <strong>{marked(moments)}</strong>
      </p>
      <MomentMarks moments={moments} isReadOnly={!at.mayWrite} open={open} onMark={mark} onOpen={setOpen}>
        {open === undefined ? null : <MeasuresAt at={at} scene={open} drafts={drafts} />}
      </MomentMarks>
      {at.mayWrite ? <Reveal at={at} moments={moments} drafts={drafts} /> : null}
    </div>
  )
}

function markablesOf({ evening: { script, session }, path }: Console): readonly Markable[] {
  return momentsOf(script, session, path).map(({ scene, stage }, index) => {
    const { measures = [], own = [] } = path.answers.get(scene) ?? {}
    return {
      scene,
      number: index + 1,
      stage: script.stages.find(({ id }) => id === stage)?.title ?? '',
      title: headlineOf(script, scene),
      isMarked: path.marked.has(scene),
      named: measures.length + own.filter(text => text !== null).length,
    }
  })
}

function markMoment({ act, say, change, evening }: Console, { scene, number, title, isMarked }: Markable): void {
  if (!act({ type: isMarked ? 'unmarked-key-event' : 'marked-key-event', scene })) return
  change(consoleState => turnToItem(evening, consoleState, number))
  say(isMarked ? `No longer marked: moment ${number}, “${title}”` : `Marked: moment ${number}, “${title}”`)
}

function marked(moments: readonly Markable[]): string {
  const count = moments.filter(({ isMarked }) => isMarked).length
  return count === 1 ? '1 moment is marked.' : `${count} moments are marked.`
}

interface SaidAtProps extends Props {
  readonly scene: SceneId
  readonly drafts: DraftLines
}

function MeasuresAt({ at, scene, drafts }: SaidAtProps) {
  const { evening, path, act, play } = at
  const { measures = [], own = [] } = path.answers.get(scene) ?? {}
  const words = own.filter(text => text !== null)
  const say = (said: NamedAt) => {
    if (act({ type: 'hindsight-answered', scene, ...said })) eraseEarlierAnswers(play.store, scene)
  }
  return (
    <NamedMeasures
      // The list has decoys in it, and the room must not read them.
      offered={at.isShared ? [] : measuresOffered(path, evening.notes)}
      earlier={measuresProposed(evening.session, scene).filter(text => !words.includes(text))}
      said={{ measures, own: words }}
      typed={drafts.lineOf(draftAt(scene))}
      onType={text => drafts.keep(draftAt(scene), text)}
      onSay={say}
    />
  )
}

/** As a line that is not taken down yet is called. */
function draftAt(scene: SceneId): string {
  return `moment ${scene}`
}

interface RevealProps {
  readonly at: Console
  readonly moments: readonly Markable[]
  readonly drafts: DraftLines
}

/** After this nothing can be marked any more, so it is asked twice, and what is not taken down yet is named. */
function Reveal({ at, moments, drafts }: RevealProps) {
  const next = nextAfter(at.evening, { kind: 'moments' })
  if (next.kind !== 'reveal') return null
  return (
    <ConfirmAction
      label="Show the author’s answer"
      question={
        <>
          <p>
            {marked(moments)} Once the author’s answer is on the screen, no moment can be marked any more, and what was
            named stays as it is.
          </p>
          {notTakenDown(moments, drafts).map(words => (
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
      : [`Typed at moment ${number} and not taken down: “${line}”. It is not kept: take it down first.`]
  })
}

function Over({ at }: { readonly at: Console }) {
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Looking back is over</h2>
      <p>{marked(markablesOf(at))} Nothing can be marked any more. Press Next for the author’s answer.</p>
    </div>
  )
}

/** A moment as the room's screen numbers it. */
interface Markable {
  readonly scene: SceneId
  readonly number: number
  readonly stage: string
  readonly title: string
  readonly isMarked: boolean
  /** How many measures were named there. */
  readonly named: number
}

interface MarkListProps {
  readonly moments: readonly Markable[]
  readonly isReadOnly: boolean
  /** The marked moment for which measures are being taken down. */
  readonly open: SceneId | undefined
  readonly onMark: (moment: Markable) => void
  readonly onOpen: (scene: SceneId | undefined) => void
  /** The measures of the moment that is open. */
  readonly children: ReactNode
}

/** Every moment of the play. One press marks it, or takes the mark away; the room sees that at once. */
function MomentMarks({ moments, isReadOnly, open, onMark, onOpen, children }: MarkListProps) {
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
                disabled={isReadOnly}
                onClick={() => onMark(moment)}
              >
                <span className="mark-list__number">{number}</span> {title}
                {isMarked ? <span aria-hidden="true"> ✓</span> : null}
              </button>
              {isMarked ? (
                <button
                  type="button"
                  className="console-button"
                  aria-expanded={isOpen}
                  disabled={isReadOnly}
                  onClick={() => onOpen(isOpen ? undefined : scene)}
                >
                  What would have helped? ({named})<span className="govuk-visually-hidden"> At moment {number}</span>
                </button>
              ) : null}
            </div>
            {isOpen ? children : null}
          </li>
        )
      })}
    </ol>
  )
}
