import { listed, sentence } from '../../core/report/say.ts'
import type {
  ConfidenceView,
  DecisionView,
  DividedView,
  Effect,
  TallyView,
  VotedChoice,
} from '../../core/room/room-view.ts'
import { pillarTitles } from '../../core/scenario/pillar.ts'
import { confidenceAnswers, confidenceQuestion } from '../../core/session/closing-questions.ts'
import { boundaryNames } from '../../core/score/score-words.ts'
import { RoomBar, RoomSheet } from './room-sheet.tsx'
import './vote-views.css'

/** The votes of the room, once they are revealed. A tie is said in words. */
export function RoomTally({ view: { place, asks, rows, abstentions, isTied } }: { readonly view: TallyView }) {
  const most = Math.max(1, ...rows.map(({ votes }) => votes))
  return (
    <RoomSheet head={place} className="room-tally">
      <h2 className="room-tally__asks">{asks}</h2>
      <ul className={rows.length > 4 ? 'room-tally__rows room-tally__rows--many' : 'room-tally__rows'}>
        {rows.map(({ letter, words, votes }) => (
          <li key={letter} className="room-tally__row">
            <span className="room-screen__letter">{letter}</span>
            <div className="room-tally__words">
              <p>{words}</p>
              <RoomBar share={votes / most} />
            </div>
            <span className="room-tally__votes">{votes}</span>
          </li>
        ))}
      </ul>
      <p className="room-tally__sum">
        {isTied ? <strong className="room-tally__tie">{tieOf(rows)}</strong> : null}
        {abstentions === 0 ? null : <span>Abstained: {abstentions}</span>}
      </p>
    </RoomSheet>
  )
}

/** Where several are to be chosen, the tie may be for the last place: then only that there is one is said. */
function tieOf(rows: TallyView['rows']): string {
  const most = Math.max(...rows.map(({ votes }) => votes))
  const first = rows.filter(({ votes }) => votes === most).map(({ letter }) => letter)
  if (first.length < 2) return 'It is a tie.'
  const all = first.length > 2 ? ' all' : ''
  const votes = most === 1 ? '1 vote' : `${most === 0 ? 'no' : most} votes`
  return `It is a tie: ${new Intl.ListFormat('en-GB').format(first)}${all} have ${votes} each.`
}

/** How sure the room is, by vote: the question, then the votes; at the end those of the beginning beside them. */
export function RoomConfidence({ view: { when, hands, before } }: { readonly view: ConfidenceView }) {
  const past = hands === undefined ? undefined : before
  const most = Math.max(1, ...(hands ?? []), ...(past ?? []))
  const counts = [
    { words: 'before', votes: past, isPast: true },
    { words: past === undefined ? '' : 'now', votes: hands, isPast: false },
  ]
  return (
    <RoomSheet
      head={when === 'before' ? 'Before we begin' : 'At the end'}
      className="room-confidence"
      title={confidenceQuestion}
    >
      <ol className="room-confidence__steps">
        {confidenceAnswers.map((answer, index) => (
          <li key={answer} className="room-confidence__step">
            <span className="room-confidence__answer">{answer}</span>
            <span className="room-confidence__bars">
              {counts.map(({ words, votes, isPast }) =>
                votes === undefined ? null : (
                  <span className="room-confidence__votes" key={words}>
                    {words === '' ? null : <span className="room-confidence__when">{words}</span>}
                    <RoomBar share={(votes[index] ?? 0) / most} isPast={isPast} />
                    <strong className="room-confidence__count">{votes[index] ?? 0}</strong>
                  </span>
                ),
              )}
            </span>
          </li>
        ))}
      </ol>
    </RoomSheet>
  )
}

/** One decision: the choices with their votes, and beside them what the one that was taken led to. */
export function RoomDecision({ view }: { readonly view: DecisionView }) {
  const { place, title, choices, abstentions, how, outOfBounds, helped, harmed, wouldHaveHelped } = view
  return (
    <RoomSheet head={place} className="room-decision" title={title}>
      <div className="room-decision__sides">
        <div>
          {how === undefined ? null : <p className="room-decision__how">{how}</p>}
          <Choices choices={choices} />
          {abstentions === 0 ? null : <p className="room-decision__how">Abstained: {abstentions}</p>}
        </div>
        <div>
          {outOfBounds === undefined ? null : (
            <p>
              <strong className="room-decision__harmed">{boundaryNames[outOfBounds.kind]}:</strong> {outOfBounds.why}
            </p>
          )}
          <EffectWords effect={helped} words="Helped" />
          <EffectWords effect={harmed} words="Harmed" />
          {helped === undefined && harmed === undefined ? <p>This choice did not affect the four Ps.</p> : null}
          {wouldHaveHelped === undefined ? null : (
            <p>
              <strong className="room-decision__helped">Would have helped:</strong> {sentence(wouldHaveHelped)}
            </p>
          )}
        </div>
      </div>
    </RoomSheet>
  )
}

/** Those that were taken first, with a tick. */
function Choices({ choices }: { readonly choices: readonly VotedChoice[] }) {
  const most = Math.max(1, ...choices.map(({ votes = 0 }) => votes))
  return (
    <ul className="room-decision__choices">
      {choices.map(({ letter, words, votes, isTaken }) => (
        <li key={letter} className={`room-decision__choice${isTaken ? ' room-decision__choice--taken' : ''}`}>
          <span className="room-screen__letter">{letter}</span>
          <div>
            <p>
              {words}
              {isTaken ? (
                <>
                  {/* Never by itself on a line. */}
                  {'\u00A0'}
                  <span aria-hidden="true">✓</span>
                  <span className="govuk-visually-hidden"> (chosen)</span>
                </>
              ) : null}
            </p>
            {votes === undefined ? null : <RoomBar share={votes / most} isPast={!isTaken} />}
          </div>
          {votes === undefined ? null : <span className="room-decision__votes">{votes}</span>}
        </li>
      ))}
    </ul>
  )
}

function EffectWords({ effect, words }: { readonly effect: Effect | undefined; readonly words: string }) {
  if (effect === undefined) return null
  const tone = /help/i.test(words) ? 'helped' : 'harmed'
  return (
    <p>
      <strong className={`room-decision__${tone}`}>
        {words} {listed(effect.pillars.map(pillar => pillarTitles[pillar]))}:
      </strong>{' '}
      {effect.why}
    </p>
  )
}

/** A decision on which the room was not of one mind: both sides, what each did or would do, and what the minority thought. */
export function RoomDivided({ view }: { readonly view: DividedView }) {
  const { place, title, part, sides, others, abstentions, minority } = view
  const most = Math.max(1, ...sides.map(({ votes = 0 }) => votes))
  const rest = [
    ...others.map(({ words, votes }) => `${votes} for “${words}”`),
    ...(abstentions === 0 ? [] : [`${abstentions} abstained`]),
  ]
  return (
    <RoomSheet
      head={place}
      part={part}
      className="room-divided"
      title={title}
      hint="What would each side need to hear?"
    >
      {sides.length === 0 ? null : (
        <ul className="room-divided__sides">
          {sides.map(({ letter, words, votes, isTaken, helped, harmed }) => (
            <li className="room-divided__side" key={letter}>
              {votes === undefined ? null : (
                <p className="room-divided__votes">
                  <RoomBar share={votes / most} isPast={!isTaken} /> {votes}
                </p>
              )}
              <p className="room-divided__words">
                “{words}”{isTaken ? <span className="room-decision__how"> Chosen</span> : null}
              </p>
              <EffectWords effect={helped} words={isTaken ? 'Helped' : 'Would help'} />
              <EffectWords effect={harmed} words={isTaken ? 'Harmed' : 'Would harm'} />
            </li>
          ))}
        </ul>
      )}
      {rest.length === 0 || sides.length === 0 ? null : <p className="room-decision__how">{sentence(listed(rest))}</p>}
      {minority === undefined ? null : <p className="room-divided__minority">The minority’s view: {minority}</p>}
    </RoomSheet>
  )
}
