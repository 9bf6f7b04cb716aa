import { useState } from 'react'
import { nextAfter } from '../../core/room/agenda.ts'
import { undrafted } from '../../core/room/console-state.ts'
import { turnedTo } from '../../core/room/room-screen.ts'
import { headlineOf } from '../../core/room/story-view.ts'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { measuresOffered } from '../../core/score/hindsight.ts'
import { measuresProposed, momentsOf } from '../../core/session/played-path.ts'
import { type Markable, MarkList } from '../components/console-after/mark-list.tsx'
import { MeasuresSaid, type Said } from '../components/console-after/measures-said.tsx'
import { NumberLine } from '../components/console-after/number-line.tsx'
import { eraseEarlierAnswers, eraseUnmarked } from '../ui/debrief/hindsight-actions.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { type DraftLines, useDraftLines } from './draft-lines.ts'
import { goToScene } from './go-to-scene.ts'
import { unlessUnseen } from './unless-unseen.ts'
import type { Console } from './use-console.ts'

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
        Ask: <strong>“At which of these could the outcome have changed?”</strong> Members call a number. Then
        ask what would have helped there. There is no right number of moments.
      </p>
      <NumberLine
        id="moment-number"
        label="Number that is called"
        button="Mark it, or take the mark away"
        most={moments.length}
        takesFocus={at.isShared}
        takesKeys={at.mayWrite && at.desk.letterKeys}
        onNumber={number => {
          const moment = moments[number - 1]
          if (moment !== undefined) mark(moment)
        }}
      />
      <p>
        <strong>{marked(moments)}</strong>
      </p>
      <MarkList moments={moments} isReadOnly={!at.mayWrite} open={open} onMark={mark} onOpen={setOpen}>
        {open === undefined ? null : <SaidAt at={at} scene={open} drafts={drafts} />}
      </MarkList>
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

function markMoment(
  { act, say, change, evening }: Console,
  { scene, number, title, isMarked }: Markable,
): void {
  if (!act({ type: isMarked ? 'unmarked-key-event' : 'marked-key-event', scene })) return
  change(desk => turnedTo(evening, desk, number))
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

function SaidAt({ at, scene, drafts }: SaidAtProps) {
  const { evening, path, act, play } = at
  const { measures = [], own = [] } = path.answers.get(scene) ?? {}
  const words = own.filter(text => text !== null)
  const say = (said: Said) => {
    if (act({ type: 'hindsight-answered', scene, ...said })) eraseEarlierAnswers(play.store, scene)
  }
  return (
    <MeasuresSaid
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
            {marked(moments)} Once the author’s answer is on the screen, no moment can be marked any more, and
            what was named stays as it is.
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
        at.change(desk => undrafted(desk, ['moment ']))
        at.say(unlessUnseen(at, 'The room sees the first of the author’s answers.'))
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
