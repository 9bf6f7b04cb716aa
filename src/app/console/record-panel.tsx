import { useEffect, useRef } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { ballotAt } from '../../core/room/console-state.ts'
import { type Move, correctableMoves, replay } from '../../core/session/replay.ts'
import { entry } from '../../core/session/script.ts'
import { isDecision } from '../../core/session/session.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { goToScene, toggleKeyEvent, wrapUp } from './actions.ts'
import { type Console, sceneInView, ifRoomSees, useDraftLines } from './console.ts'
import './record-panel.css'

/** What is being written down. */
export type Writing = 'note' | 'measure'

interface Props {
  readonly at: Console
  readonly writing: Writing | undefined
  readonly onWrite: (writing: Writing | undefined) => void
  /** Whether what was written before is for nobody's eyes now. */
  readonly isHidden?: boolean
}

/** What is recorded while people talk; and, asked twice, what is seldom done. */
export function ConsoleRecord({ at, writing, onWrite, isHidden = false }: Props) {
  const { path, mayWrite } = at
  if (!mayWrite) return null
  return (
    <section className="record-panel" aria-labelledby="record-title">
      <h2 className="govuk-visually-hidden" id="record-title">
        Write down
      </h2>
      <div className="record-panel__buttons">
        {path.hindsightFinished ? null : (
          <button
            type="button"
            className="console-button"
            aria-pressed={path.marked.has(sceneInView(at))}
            onClick={() => toggleKeyEvent(at)}
          >
            Key event <kbd aria-hidden="true">K</kbd>
          </button>
        )}
        <button
          type="button"
          className="console-button"
          aria-expanded={writing === 'note'}
          onClick={() => onWrite('note')}
        >
          Note <kbd aria-hidden="true">N</kbd>
        </button>
        <button
          type="button"
          className="console-button"
          aria-expanded={writing === 'measure'}
          onClick={() => onWrite('measure')}
        >
          Measure <kbd aria-hidden="true">M</kbd>
        </button>
      </div>
      {writing === undefined ? null : <Line key={writing} at={at} writing={writing} onWrite={onWrite} />}
      {writing === undefined || isHidden || at.isShared ? null : (
        <RecordedNotes at={at} kind={writing === 'note' ? 'noted' : 'proposed-measure'} />
      )}
      {path.closed === undefined ? <RareActions at={at} /> : null}
    </section>
  )
}

function Line({ at, writing, onWrite }: Omit<Props, 'isHidden'> & { readonly writing: Writing }) {
  const scene = sceneInView(at)
  const isNote = writing === 'note'
  const { lineOf, keep } = useDraftLines(at)
  // What was typed unseen is not opened again before the room.
  const name = `${writing} on ${at.consoleState.screens}`
  return (
    <WordsLine
      id="words-line"
      label={isNote ? 'A note on this scene. No real cases, no real names.' : 'A measure, as it was said'}
      button={isNote ? 'Keep the note' : 'Keep the measure'}
      text={lineOf(name)}
      onType={text => keep(name, text)}
      onKeep={text => {
        if (!at.act(isNote ? { type: 'noted', scene, text } : { type: 'proposed-measure', scene, text })) return
        keep(name, '')
        at.say('Written down.')
      }}
      onClose={() => onWrite(undefined)}
    />
  )
}

function RareActions({ at }: { readonly at: Console }) {
  return (
    <div className="record-panel__rare">
      <ConsoleUndo at={at} />
      {placeIn(at.evening).offer.kind === 'ending' ? null : (
        <ConfirmAction
          quiet
          label="Wrap up now"
          question={
            <>
              <p>The story stops here for good, and the room looks back at what it has met.</p>
              {unsettledVotes(at) === 0 ? null : (
                <p>
                  Hands are counted here and not settled. They are not kept: settle first what the room has decided.
                </p>
              )}
            </>
          }
          confirm="Stop and look back"
          keep="Back to the story"
          onConfirm={() => wrapUp(at)}
        />
      )}
    </div>
  )
}

/** How many hands are counted where the play stands. */
function unsettledVotes({ evening, consoleState }: Console): number {
  const { tally } = ballotAt(consoleState, placeIn(evening).scene)
  return tally.reduce((sum, { votes }) => sum + votes, 0)
}

interface ConsoleKeptProps {
  readonly at: Console
  readonly kind: 'noted' | 'proposed-measure'
}

/** What was written down at this scene, the last first: so that one sees that it is kept, and can take it out again. */
function RecordedNotes({ at, kind }: ConsoleKeptProps) {
  const scene = sceneInView(at)
  const kept = at.state.session.log.flatMap((event, index) =>
    event.type === kind && event.scene === scene ? [{ event: index, text: event.text }] : [],
  )
  if (kept.length === 0) return null
  return (
    <ul className="record-panel__recorded">
      {kept.toReversed().map(({ event, text }) => (
        <li key={event}>
          {text ?? <span className="soft">Text removed</span>}{' '}
          {text === null ? null : (
            <button type="button" className="link-button" onClick={() => erase(at, event)}>
              Erase<span className="govuk-visually-hidden">: {text}</span>
            </button>
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

interface WordsLineProps {
  readonly id: string
  readonly label: string
  readonly button: string
  /** What is typed: kept by whoever opens the line, so that it is there again when the line was shut meanwhile. */
  readonly text: string
  readonly onType: (text: string) => void
  /** What is kept is taken out of the line by whoever keeps it: what was refused stays. */
  readonly onKeep: (text: string) => void
  readonly onClose: () => void
}

const longest = 5000

/**
 * One line that is written down while people talk. It stays open for the next one, and Esc closes it. Once something is
 * kept the focus goes back to where it was, so that a remote is heard again.
 */
function WordsLine({ id, label, button, text, onType, onKeep, onClose }: WordsLineProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const before = useRef<EventTarget>(null)
  useEffect(() => {
    field.current?.focus()
    // Whoever comes back to half a sentence goes on where it ends.
    field.current?.setSelectionRange(longest, longest)
  }, [])
  const keep = () => {
    if (text.trim() !== '') {
      onKeep(text.trim())
      return goBack()
    }
    onType('')
    field.current?.focus()
  }
  const goBack = () => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    if (document.activeElement?.id === id) field.current?.blur()
  }
  return (
    <form
      className="words-line"
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        className="govuk-textarea words-line__field"
        id={id}
        rows={2}
        maxLength={longest}
        ref={field}
        value={text}
        onFocus={event => {
          before.current = event.relatedTarget
        }}
        onChange={event => onType(event.target.value)}
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
        <button type="submit" className="console-button">
          {button}
        </button>
        <button type="button" className="console-button" onClick={onClose}>
          Close
        </button>
      </div>
    </form>
  )
}

interface ConsoleUndoProps {
  readonly at: Console
}

/** Takes back what the room chose last: a decision or, since then, where it looked. Asked twice. */
function ConsoleUndo({ at }: ConsoleUndoProps) {
  const { script, session } = at.evening
  const moves = correctableMoves(replay(script.graph, session.log).progress)
  const look = moves.find(({ event }) => event.type === 'looked' || event.type === 'left-hub')
  const decision = moves.find(({ event }) => isDecision(event))
  return (
    <>
      {look === undefined ? null : <UndoLead key={look.index} at={at} look={look} />}
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

function UndoLead({ at, look }: ConsoleUndoProps & { readonly look: Move }) {
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

interface Undone extends ConsoleUndoProps {
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
          The room {again} at “{title}”. {what}, and all that came after it, stays in the record, struck out. Notes and
          marks stay.
        </p>
      }
      confirm="Undo it"
      keep="Leave it"
      onConfirm={() => {
        if (!at.act({ type: 'corrected', from: move.index }, { kind: 'question' })) return
        at.say(`Undone. ${ifRoomSees(at, `The room ${again} at ${title}.`)}`)
        goToScene()
      }}
    />
  )
}
