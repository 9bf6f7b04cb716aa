import { type FocusEvent, useEffect, useRef } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { ballotAt } from '../../core/room/console-state.ts'
import { type Move, correctableMoves, replay } from '../../core/session/replay.ts'
import { entry, type Script, sceneTitle } from '../../core/session/script.ts'
import { isDecision } from '../../core/session/session.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { goToScene, wrapUp } from './actions.ts'
import { commands } from './commands.ts'
import { type Console, draftLines, ifRoomSees, type PanelProps, sceneInView } from './console.ts'
import { CommandButton, ConsoleButton } from './parts.tsx'
import { QuietButton } from '../ui/controls.tsx'
import { Section } from '../ui/page-parts.tsx'
import { Form } from '../ui/forms/form.tsx'

/** What is being written down. */
export type Writing = 'note' | 'measure'

interface Props extends PanelProps {
  readonly writing: Writing | undefined
  readonly onWrite: (writing: Writing | undefined) => void
  /** Whether the facilitator has hidden their notes. */
  readonly isHidden?: boolean
}

/** What is recorded while people talk; and, asked twice, what is seldom done. */
export function ConsoleRecord({ at, writing, onWrite, isHidden = false }: Props) {
  const { path, mayWrite } = at
  if (!mayWrite) return null
  return (
    <Section title="Write down" className="record-panel" look="govuk-visually-hidden" id="record-title">
      <div className="record-panel__buttons">
        {path.hindsightFinished ? null : <CommandButton at={at} command={commands.keyEvent} showsKey />}
        <CommandButton at={at} command={commands.note} aria-expanded={writing === 'note'} onWrite={onWrite} showsKey />
        <CommandButton
          at={at}
          command={commands.measure}
          aria-expanded={writing === 'measure'}
          onWrite={onWrite}
          showsKey
        />
      </div>
      {writing === undefined ? null : <Line key={writing} at={at} writing={writing} onWrite={onWrite} />}
      {writing === undefined || isHidden || at.isShared ? null : <RecordedNotes at={at} kind={kinds[writing]} />}
      {/* A line to write in takes their place: the votes need the room. */}
      {path.closed === undefined && writing === undefined ? <RareActions at={at} /> : null}
    </Section>
  )
}

const kinds = { note: 'noted', measure: 'proposed-measure' } as const

function RareActions({ at }: PanelProps) {
  return (
    <div className="record-panel__rare">
      <ConsoleUndo at={at} />
      {placeIn(at.group).offer.kind === 'ending' ? null : (
        <ConfirmAction
          quiet
          label="Wrap up now"
          question={
            <>
              <p>The story stops here for good, and the room looks back on the scenes so far.</p>
              {unsettledVotes(at) === 0 ? null : (
                <p>You will lose the unsettled votes here. If the room has decided, settle the vote first.</p>
              )}
            </>
          }
          confirm="Stop and look back"
          keep="Back to the story"
          onKeep={at.isShared ? undefined : goToScene}
          onConfirm={() => wrapUp(at)}
        />
      )}
    </div>
  )
}

/** How many votes are counted at the current scene. */
function unsettledVotes({ group, consoleState }: Console): number {
  const { tally } = ballotAt(consoleState, placeIn(group).scene)
  return tally.reduce((sum, { votes }) => sum + votes, 0)
}

interface RecordedProps extends PanelProps {
  readonly kind: (typeof kinds)[Writing]
}

/** What was written down at this scene, the last first: so that one sees that it is kept, and can take it out again. */
function RecordedNotes({ at, kind }: RecordedProps) {
  const scene = sceneInView(at)
  const kept = at.group.session.log.flatMap((event, index) =>
    event.type === kind && event.scene === scene ? [{ event: index, text: event.text }] : [],
  )
  if (kept.length === 0) return null
  return (
    <ul className="record-panel__recorded">
      {kept.toReversed().map(({ event, text }) => (
        <li key={event}>
          {text ?? <span className="soft">Text removed</span>}{' '}
          {text === null ? null : (
            <QuietButton about={text} onClick={() => erase(at, event)}>
              Erase
            </QuietButton>
          )}
        </li>
      ))}
    </ul>
  )
}

function erase({ act, say }: Console, event: number): void {
  if (act({ type: 'erased', event })) say('Erased. The record says that a text was removed.')
  document.getElementById('words-line')?.focus()
}

interface LineProps extends PanelProps {
  readonly writing: Writing
  readonly onWrite: (writing: undefined) => void
}

const longest = 5000

/** The line has the focus at first; once something is kept that goes back to where it was, so that a remote is heard again. */
function useLineFocus() {
  const field = useRef<HTMLTextAreaElement>(null)
  const before = useRef<EventTarget>(null)
  useEffect(() => {
    field.current?.focus()
    // A half-written sentence goes on where it ends.
    field.current?.setSelectionRange(longest, longest)
  }, [])
  const goBack = () => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    if (document.activeElement === field.current) field.current?.blur()
  }
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    before.current = relatedTarget
  }
  return { field, onFocus, goBack }
}

/** One line that is written down while people talk. It stays open for the next one, and Esc closes it. */
function Line({ at, writing, onWrite }: LineProps) {
  const { lineOf, keep: keepLine } = draftLines(at)
  // What was typed unseen is not opened again before the room.
  const name = `${writing} on ${at.consoleState.screens}`
  const text = lineOf(name)
  const onClose = () => onWrite(undefined)
  const { field, onFocus, goBack } = useLineFocus()
  const keep = () => {
    if (text.trim() === '') {
      keepLine(name, '')
      return field.current?.focus()
    }
    // What was refused stays in the line.
    if (at.act({ type: kinds[writing], scene: sceneInView(at), text: text.trim() })) {
      keepLine(name, '')
      at.say('Saved.')
    }
    goBack()
  }
  return (
    <Form className="words-line" onSubmit={keep}>
      <label htmlFor="words-line">
        {writing === 'note' ? 'A note on this scene. No real cases, no real names.' : 'A measure, as it was said'}
      </label>
      <textarea
        className="govuk-textarea words-line__field"
        id="words-line"
        rows={2}
        maxLength={longest}
        ref={field}
        value={text}
        onFocus={onFocus}
        onChange={event => keepLine(name, event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          }
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
      <div className="words-line__buttons">
        <ConsoleButton type="submit">{writing === 'note' ? 'Save the note' : 'Save the measure'}</ConsoleButton>
        <ConsoleButton onClick={onClose}>Close</ConsoleButton>
      </div>
    </Form>
  )
}

/** Takes back what the room chose last: a decision or, since then, where it looked. Asked twice. */
function ConsoleUndo({ at }: PanelProps) {
  const { script, session } = at.group
  const moves = correctableMoves(replay(script.graph, session.log).progress)
  const look = moves.find(({ event }) => event.type === 'looked' || event.type === 'left-hub')
  const decision = moves.find(({ event }) => isDecision(event))
  return (
    <>
      {look === undefined ? null : (
        <Undo key={look.index} at={at} move={look} again="chooses again" {...lookWords(script, look)} />
      )}
      {decision === undefined ? null : (
        <Undo
          key={decision.index}
          at={at}
          move={decision}
          label="Undo the last decision"
          again="decides again"
          what="The decision"
        />
      )}
    </>
  )
}

function lookWords({ scenes }: Script, { event }: Move): Pick<UndoProps, 'label' | 'what'> {
  const leads = entry(scenes, event.scene)?.visit?.leads ?? {}
  const lead = event.type === 'looked' ? entry(leads, event.lead)?.label : undefined
  return lead === undefined
    ? { label: 'Undo moving on', what: 'Moving on' }
    : { label: 'Go back to the leads', what: `The lead “${lead}”` }
}

interface UndoProps extends PanelProps {
  readonly move: Move
  readonly label: string
  /** What the room does then. */
  readonly again: string
  /** What is struck out, beside all that came after it. */
  readonly what: string
}

function Undo({ at, move, label, again, what }: UndoProps) {
  const title = sceneTitle(at.group.script, move.event.scene)
  return (
    <ConfirmAction
      quiet
      label={label}
      question={
        <p>
          The room {again} at “{title}”. {what} and everything after it stays in the record, struck out. Notes and marks
          stay.
        </p>
      }
      confirm="Undo it"
      keep="Leave it"
      onKeep={at.isShared ? undefined : goToScene}
      onConfirm={() => {
        if (!at.act({ type: 'corrected', from: move.index }, { kind: 'question' })) return
        at.say(`Undone. ${ifRoomSees(at, `The room ${again} at ${title}.`)}`)
        goToScene()
      }}
    />
  )
}
