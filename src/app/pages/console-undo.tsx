import { type Move, movesToTakeBack, replay } from '../../core/session/replay.ts'
import { entry } from '../../core/session/script.ts'
import { isDecision } from '../../core/session/session.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { goToScene } from './go-to-scene.ts'
import { unlessUnseen } from './unless-unseen.ts'
import type { Console } from './use-console.ts'

interface Props {
  readonly at: Console
}

/** Takes back what the room chose last: a decision or, since then, where it looked. Asked twice. */
export function ConsoleUndo({ at }: Props) {
  const { script, session } = at.evening
  const moves = movesToTakeBack(replay(script.graph, session.log).progress)
  const look = moves.find(({ event }) => event.type === 'looked' || event.type === 'left-hub')
  const decision = moves.find(({ event }) => isDecision(event))
  return (
    <>
      {look === undefined ? null : <UndoLook key={look.index} at={at} look={look} />}
      {decision === undefined ? null : (
        <Undo
          key={decision.index}
          at={at}
          move={decision}
          label="Undo the last decision"
          again="decides again"
          what="What was decided there"
        />
      )}
    </>
  )
}

function UndoLook({ at, look }: Props & { readonly look: Move }) {
  const { event } = look
  const leads = entry(at.evening.script.scenes, event.scene)?.visit?.leads ?? {}
  const lead = event.type === 'looked' ? entry(leads, event.lead)?.label : undefined
  return (
    <Undo
      at={at}
      move={look}
      label={lead === undefined ? 'Undo moving on' : 'Undo the last look'}
      again="chooses again where to look"
      what={lead === undefined ? 'That it moved on' : `That it looked at “${lead}”`}
    />
  )
}

interface Undone extends Props {
  readonly move: Move
  readonly label: string
  /** What the room does then. */
  readonly again: string
  /** What is struck out, beside all that came after it. */
  readonly what: string
}

function Undo({ at, move, label, again, what }: Undone) {
  const title = entry(at.evening.script.scenes, move.event.scene)?.title ?? move.event.scene
  return (
    <ConfirmAction
      quiet
      label={label}
      question={
        <p>
          The room {again} at “{title}”. {what}, and all that came after it, stays in the record, struck out.
          Notes and marks stay.
        </p>
      }
      confirm="Undo it"
      keep="Leave it"
      onConfirm={() => {
        if (!at.act({ type: 'corrected', from: move.index }, { kind: 'question' })) return
        at.say(`Undone. ${unlessUnseen(at, `The room ${again} at ${title}.`)}`)
        goToScene()
      }}
    />
  )
}
