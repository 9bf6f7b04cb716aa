import type {
  SixMonthsLaterView,
  AlsoMarkedView,
  BoundariesView,
  ClosingView,
  CostsView,
  KeyEventView,
  MomentsView,
  PillarView,
  RecommendationsView,
} from '../../core/room/room-view.ts'
import { pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import type { CostGroup, AlternativeInWords } from '../../core/score/costs.ts'
import { boundaryNames, doneInWords, pillarsInWords, alternativeName } from '../ui/debrief/score-words.ts'
import { keyed } from '../ui/keyed.ts'
import { ProseView } from '../ui/prose-view.tsx'
import { chosenInWords, RoomPoints, RoomSheet } from './room-sheet.tsx'
import './debrief-views.css'

/** The moments of the session, numbered, so that the room can say at which the outcome could have changed. */
export function RoomMoments({ view: { moments, part } }: { readonly view: MomentsView }) {
  return (
    <RoomSheet head="Looking back" part={part} className="room-moments">
      <h2 className="room-moments__title">At which moments could the outcome have changed?</h2>
      <ol className="room-moments__list">
        {moments.map(({ number, stage, title, chosen, marked }, index) => (
          <li key={number} className="room-moments__item">
            {stage === moments[index - 1]?.stage ? null : <p className="room-moments__stage">{stage}</p>}
            <p className={marked ? 'room-moments__moment room-moments__moment--marked' : 'room-moments__moment'}>
              <span className="room-moments__number">{number}</span>
              <span>
                {title}
                {marked ? <span className="govuk-visually-hidden"> (marked)</span> : null}
                {chosen.length === 0 ? null : <span className="room-moments__chosen"> {chosenInWords(chosen)}</span>}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </RoomSheet>
  )
}

/** A moment that the author holds to be a key event, whether the room marked it, and what would have helped. */
export function RoomKeyEvent({ view }: { readonly view: KeyEventView }) {
  const { number, of, title, chosen, text, found, measures, own, part } = view
  return (
    <RoomSheet
      head={`Looking back · key event ${number} of ${of}`}
      part={part}
      className="room-key-event"
      title={title}
    >
      {chosen.length === 0 ? null : <p className="room-screen__chosen">Chosen there: {chosenInWords(chosen)}</p>}
      <p className={found ? 'room-key-event__found' : 'room-key-event__missed'}>
        {found ? <span aria-hidden="true">✓ </span> : null}
        {found ? 'You marked this moment' : 'The author also lists this moment'}
      </p>
      {text === '' ? null : <p>{text}</p>}
      <RoomPoints title="What would have helped" texts={measures} />
      <RoomPoints title="In your own words" texts={own} />
    </RoomSheet>
  )
}

/** What the room marked beside the author's key events. It is not wrong: the author did not list it. */
export function RoomAlsoMarked({ view }: { readonly view: AlsoMarkedView }) {
  return (
    <RoomSheet head="Looking back" part={view.part} className="room-also-marked" title="You also marked">
      {view.moments.map(({ title, own }) =>
        own.length === 0 ? (
          <p key={title} className="room-also-marked__moment">
            {title}
          </p>
        ) : (
          <RoomPoints key={title} title={title} texts={own} />
        ),
      )}
    </RoomSheet>
  )
}

/** What was chosen and is out of bounds, and why: said first, as no points weigh against it, and blaming no one. */
export function RoomBoundaries({ view }: { readonly view: BoundariesView }) {
  return (
    <RoomSheet head="Debrief" part={view.part} className="room-boundaries" title="First, what was out of bounds">
      <ul className="room-boundaries__list">
        {keyed(view.crossed).map(({ key, item: { title, chosen, boundary, why } }) => (
          <li key={key} className="room-boundaries__crossed">
            <p>
              <strong className="room-boundaries__kind">{boundaryNames[boundary]}:</strong> <strong>“{chosen}”</strong>
            </p>
            <p>{why}</p>
            <p className="room-boundaries__where">{title}</p>
          </li>
        ))}
      </ul>
    </RoomSheet>
  )
}

/** What helped and what harmed on one of the four Ps. */
export function RoomPillar({ view }: { readonly view: PillarView }) {
  const { pillar, helped, harmed, part } = view
  const both = [
    { title: 'What helped', sign: '+', effects: helped },
    { title: 'What harmed', sign: '−', effects: harmed },
  ]
  const filled = both.filter(({ effects }) => effects.length > 0)
  // On a later page a side that is empty has come to its end, and the other has the room.
  const sides = part === undefined || part.number === 1 ? both : filled
  return (
    <RoomSheet head="Debrief" part={part} className="room-pillar" title={pillarTitles[pillar]}>
      {filled.length === 0 ? (
        <p>Your choices did not affect this.</p>
      ) : (
        <div className={`room-pillar__sides${sides.length === 2 ? '' : ' room-pillar__sides--one'}`}>
          {sides.map(({ title, sign, effects }) => (
            <section className="room-pillar__side" key={title}>
              <h3 className="room-pillar__heading">
                <span className="room-pillar__sign" aria-hidden="true">
                  {sign}
                </span>
                {title}
              </h3>
              {effects.length === 0 ? <p className="room-pillar__where">None.</p> : null}
              <ul className="room-pillar__effects">
                {effects.map(({ title: where, chosen, why }) => (
                  <li key={`${where} ${chosen}`}>
                    <p>{why}</p>
                    <p className="room-pillar__where">
                      “{chosen}” · {where}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </RoomSheet>
  )
}

/** The moves after which least of a P could still be had, each with the Ps that it cost. */
export function RoomCosts({ view }: { readonly view: CostsView }) {
  return (
    <RoomSheet head="Debrief · with hindsight: no one could know this then" part={view.part} className="room-costs">
      <h2 className="room-costs__title">The moves that cost most</h2>
      {view.costs.length === 0 ? <p>This story has too many routes to work this out.</p> : null}
      <dl className="room-costs__list">
        {view.costs.map(({ lost, cost }) => (
          <div key={pillarsInWords(lost)} className="room-costs__pillar">
            <dt className="room-costs__name">{pillarsInWords(lost)}</dt>
            {cost === undefined ? (
              <dd>You lost nothing: no other route scores higher.</dd>
            ) : (
              <>
                <dd>
                  At <strong>{cost.title}</strong> {doneInWords(cost)}. No other move put so much of{' '}
                  {pillarsInWords(lost)} out of reach.
                </dd>
                <dd className="room-costs__kept">{alternativeForRoom(cost.kept, lost)}</dd>
              </>
            )}
          </div>
        ))}
      </dl>
    </RoomSheet>
  )
}

/** What would have kept what was lost, and on which Ps that would have cost something. Members are told no points. */
function alternativeForRoom(kept: AlternativeInWords, lost: CostGroup['lost']): string {
  if (kept.outOfBounds) return `Only an out-of-bounds choice would have kept that: ${alternativeName(kept)}.`
  const by = `${alternativeName(kept)} would have kept that.`
  if (lost.length === pillars.length) return by
  return kept.dearer.length === 0
    ? `${by} On the other Ps it would have cost no more.`
    : `${by} It would have cost something on ${pillarsInWords(kept.dearer)} instead.`
}

/** The drafts that the session brought up, numbered as the room speaks of them; what it puts forward has a tick. */
export function RoomRecommendations({ view }: { readonly view: RecommendationsView }) {
  return (
    <RoomSheet
      head="Recommendations"
      part={view.part}
      className="room-recommendations"
      title="Which do we put forward?"
    >
      <ol className="room-recommendations__list">
        {view.drafts.map(({ number, text, agreed }) => (
          <li
            key={number}
            className={`room-recommendations__draft${agreed ? ' room-recommendations__draft--agreed' : ''}`}
          >
            <span className="room-recommendations__number">{number}</span>
            <span>{text}</span>
            <span className="room-recommendations__tick">
              {agreed ? (
                <>
                  <span aria-hidden="true">✓</span>
                  <span className="govuk-visually-hidden">(put forward)</span>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </RoomSheet>
  )
}

/** What became of it. */
export function RoomAfterwards({ view }: { readonly view: SixMonthsLaterView }) {
  return (
    <RoomSheet head="After the exercise" part={view.part} className="room-afterwards" title="Six months later">
      {keyed(view.text).map(({ key, item }) => (
        <ProseView key={key} prose={item} />
      ))}
    </RoomSheet>
  )
}

/** The two questions on which every session ends, and what the room answers. */
export function RoomClosing({ view: { keep, change, part } }: { readonly view: ClosingView }) {
  const questions = [
    { asks: 'What will we keep doing?', answer: keep },
    { asks: 'What will we change?', answer: change },
  ]
  return (
    <RoomSheet head="Closing" part={part} className="room-closing">
      {questions
        // On one of several pages a question without an answer is answered on another.
        .filter(({ answer }) => part === undefined || answer !== undefined)
        .map(({ asks, answer }) => (
          <section className="room-closing__question" key={asks}>
            <h2 className="room-screen__title">{asks}</h2>
            {answer === undefined ? null : <p className="room-closing__answer">{answer}</p>}
          </section>
        ))}
    </RoomSheet>
  )
}
