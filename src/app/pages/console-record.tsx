import { placeIn } from '../../core/room/agenda.ts'
import { ballotAt } from '../../core/room/console-state.ts'
import { WordsLine } from '../components/console/words-line.tsx'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { toggleKeyEvent } from './console-acts.ts'
import { ConsoleKept } from './console-kept.tsx'
import { sceneInView } from './console-scene.ts'
import { ConsoleUndo } from './console-undo.tsx'
import { useDraftLines } from './draft-lines.ts'
import { wrapUp } from './look-ahead-acts.ts'
import type { Console } from './use-console.ts'

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
    <section className="console-record" aria-labelledby="record-title">
      <h2 className="govuk-visually-hidden" id="record-title">
        Write down
      </h2>
      <div className="console-record__buttons">
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
        <ConsoleKept at={at} kind={writing === 'note' ? 'noted' : 'proposed-measure'} />
      )}
      {path.closed === undefined ? <Seldom at={at} /> : null}
    </section>
  )
}

function Line({ at, writing, onWrite }: Omit<Props, 'isHidden'> & { readonly writing: Writing }) {
  const scene = sceneInView(at)
  const isNote = writing === 'note'
  const { lineOf, keep } = useDraftLines(at)
  // What was typed unseen is not opened again before the room.
  const name = `${writing} on ${at.desk.screens}`
  return (
    <WordsLine
      id="words-line"
      label={isNote ? 'A note on this scene. No real cases, no real names.' : 'A measure, as it was said'}
      button={isNote ? 'Keep the note' : 'Keep the measure'}
      text={lineOf(name)}
      onType={text => keep(name, text)}
      onKeep={text => {
        if (!at.act(isNote ? { type: 'noted', scene, text } : { type: 'proposed-measure', scene, text }))
          return
        keep(name, '')
        at.say('Written down.')
      }}
      onClose={() => onWrite(undefined)}
    />
  )
}

function Seldom({ at }: { readonly at: Console }) {
  return (
    <div className="console-record__seldom">
      <ConsoleUndo at={at} />
      {placeIn(at.evening).offer.kind === 'ending' ? null : (
        <ConfirmAction
          quiet
          label="Wrap up now"
          question={
            <>
              <p>The story stops here for good, and the room looks back at what it has met.</p>
              {handsNotSettled(at) === 0 ? null : (
                <p>
                  Hands are counted here and not settled. They are not kept: settle first what the room has
                  decided.
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
function handsNotSettled({ evening, desk }: Console): number {
  const { tally } = ballotAt(desk, placeIn(evening).scene)
  return tally.reduce((sum, { votes }) => sum + votes, 0)
}
