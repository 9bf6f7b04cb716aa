import type { Support } from '../../core/score/divided-decisions.ts'
import type { ConfidenceView, DividedView, TallyView } from '../../core/room/room-view.ts'
import { confidenceAnswers, confidenceQuestion } from '../../core/session/closing-questions.ts'
import { keyed } from '../ui/keyed.ts'
import { chosenInWords, RoomBar, RoomSheet } from './room-sheet.tsx'
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
  const hands = most === 1 ? '1 vote' : `${most === 0 ? 'no' : most} votes`
  return `It is a tie: ${new Intl.ListFormat('en-GB').format(first)}${all} have ${hands} each.`
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

/** The decisions on which the room was not of one mind, and what those said who were outvoted. */
export function RoomDivided({ view }: { readonly view: DividedView }) {
  return (
    <RoomSheet head="Debrief" part={view.part} className="room-divided" title="What divided the room">
      <ul className="room-divided__list">
        {keyed(view.decisions).map(({ key, item: { title, chosen, how, backed, minority } }) => (
          <li key={key} className="room-divided__decision">
            <p className="room-divided__title">{title}</p>
            {chosen.length === 0 ? null : (
              <p className="room-divided__taken">
                {how === undefined ? null : <strong className="room-divided__how">{how}. </strong>}
                Chosen: {chosenInWords(chosen)}
              </p>
            )}
            {backed === undefined ? null : (
              <p className="room-divided__share">
                <RoomBar share={backed.votes / backed.voters} />
                <span className="room-divided__words">{backedInWords(backed)}</span>
              </p>
            )}
            {minority === undefined ? null : <p className="room-divided__minority">The minority’s view: {minority}</p>}
          </li>
        ))}
      </ul>
    </RoomSheet>
  )
}

/** What the bar measures, by name: what was taken may be another choice. */
function backedInWords({ choices, votes, voters, several }: Support): string {
  const each = choices.length > 1 ? ' each' : ''
  const names = chosenInWords(choices)
  if (!several) return `${Math.round((votes / voters) * 100)} %${each} for ${names}`
  return `${votes === 1 ? '1 vote' : `${votes} votes`}${each} for ${names}, of at least ${voters} who voted`
}
