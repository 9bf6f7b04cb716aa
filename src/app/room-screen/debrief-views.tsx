import type {
  BoundariesView,
  ClosingView,
  MomentOfDay,
  MomentsView,
  QuestionsView,
  RecommendationsView,
  SixMonthsLaterView,
  SurpriseView,
} from '../../core/room/room-view.ts'
import { closingQuestions } from '../../core/session/closing-questions.ts'
import { boundaryNames } from '../../core/score/score-words.ts'
import { keyed } from '../ui/keyed.ts'
import { ProseView } from '../ui/prose-view.tsx'
import { MomentsPicture } from './debrief-pictures.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './debrief-views.css'

/** The first question, before any figure. */
export function RoomSurprise({ view: { place, title, ending } }: { readonly view: SurpriseView }) {
  return (
    <RoomSheet head={place} className="room-surprise" title={title}>
      <p>
        {ending === undefined ? 'The story stops here.' : `The story ended with “${ending}”.`} Say one thing each,
        before we look at anything.
      </p>
    </RoomSheet>
  )
}

/** The moments of the session, which fill in as the room names them, and then those of the author beside them. */
export function RoomMoments({ view }: { readonly view: MomentsView }) {
  const { place, title, part, days, list, isAnswered } = view
  const hint = `Filled: you.${isAnswered ? ' Underlined: the author.' : ''}`
  return (
    <RoomSheet head={place} part={part} className="room-moments" title={title} hint={hint}>
      <MomentsPicture days={days} isAnswered={isAnswered} />
      <div className="room-moments__lists">
        {(isAnswered ? answered : named).map(({ heading, has }) => (
          <Moments key={heading} heading={heading} list={list.filter(has)} />
        ))}
      </div>
    </RoomSheet>
  )
}

interface MomentGroup {
  readonly heading: string
  readonly has: (moment: MomentOfDay) => boolean
}

const named: readonly MomentGroup[] = [{ heading: '', has: () => true }]

const answered: readonly MomentGroup[] = [
  { heading: 'You and the author', has: ({ isMarked, isAuthors }) => isMarked && isAuthors },
  { heading: 'The author also saw', has: ({ isMarked }) => !isMarked },
  { heading: 'You also saw', has: ({ isAuthors }) => !isAuthors },
]

function Moments({ heading, list }: { readonly heading: string; readonly list: readonly MomentOfDay[] }) {
  if (list.length === 0) return null
  return (
    <section>
      {heading === '' ? null : <h3 className="room-moments__heading">{heading}</h3>}
      <ul className="room-moments__list">
        {keyed(list).map(({ key, item: { number, title, isMarked } }) => (
          <li key={key} className={`room-moments__moment${isMarked ? ' room-moments__moment--marked' : ''}`}>
            <span className="room-screen__number">{number ?? <span aria-hidden="true">·</span>}</span>
            <span>
              {title}
              {isMarked ? <span className="govuk-visually-hidden"> (marked)</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was chosen and is out of bounds, and why: said first, as no points weigh against it, and blaming no one. */
export function RoomBoundaries({ view: { place, title, crossed } }: { readonly view: BoundariesView }) {
  return (
    <RoomSheet head={place} className="room-boundaries" title={title}>
      <ul className="room-boundaries__list">
        {keyed(crossed).map(({ key, item: { number, chosen, boundary, why } }) => (
          <li key={key} className="room-boundaries__crossed">
            <p>
              <strong>
                {number}. <span className="room-boundaries__kind">{boundaryNames[boundary]}:</span> “{chosen}”
              </strong>
            </p>
            {why === undefined ? null : <p>{why}</p>}
          </li>
        ))}
      </ul>
    </RoomSheet>
  )
}

/** Five questions about the real council; those for officers have a tick. */
export function RoomQuestions({ view: { place, title, questions } }: { readonly view: QuestionsView }) {
  return (
    <RoomSheet head={place} className="room-ticks" title={title} hint="Which do we put to officers?">
      <Ticks
        items={questions.map(({ forOfficers: isTicked, ...item }) => ({ ...item, isTicked }))}
        says="for officers"
      />
    </RoomSheet>
  )
}

/** The drafts that the session brought up, numbered as the room speaks of them; what it puts forward has a tick. */
export function RoomRecommendations({ view: { place, title, part, drafts } }: { readonly view: RecommendationsView }) {
  return (
    <RoomSheet head={place} part={part} className="room-ticks" title={title}>
      <Ticks items={drafts.map(({ agreed: isTicked, ...item }) => ({ ...item, isTicked }))} says="put forward" />
    </RoomSheet>
  )
}

interface TicksProps {
  readonly items: readonly {
    readonly number: number
    /** Who is asked. */
    readonly to?: string
    readonly text: string
    readonly isTicked: boolean
  }[]
  readonly says: string
}

function Ticks({ items, says }: TicksProps) {
  return (
    <ol className="room-ticks__list">
      {items.map(({ number, to, text, isTicked }) => (
        <li key={number} className={`room-ticks__item${isTicked ? ' room-ticks__item--ticked' : ''}`}>
          <span className="room-screen__number">{number}</span>
          <span>
            {to === undefined ? null : <strong>{to}: </strong>}
            {text}
          </span>
          <span className="room-ticks__tick">
            {isTicked ? (
              <>
                <span aria-hidden="true">✓</span>
                <span className="govuk-visually-hidden">({says})</span>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What became of it. */
export function RoomAfterwards({ view: { place, title, part, text } }: { readonly view: SixMonthsLaterView }) {
  return (
    <RoomSheet head={place} part={part} className="room-afterwards" title={title}>
      {keyed(text).map(({ key, item }) => (
        <ProseView key={key} prose={item} />
      ))}
    </RoomSheet>
  )
}

/** Thanks, the two questions on which every session ends, what to take along, and when to look again. */
export function RoomClosing({
  view: { place, title, part, keep, change, secondLook },
}: {
  readonly view: ClosingView
}) {
  const questions = [
    { asks: closingQuestions.keep, answer: keep },
    { asks: closingQuestions.change, answer: change },
  ]
  return (
    <RoomSheet head={place} part={part} className="room-closing" title={title}>
      <div className="room-closing__questions">
        {questions
          // On one of several pages a question without an answer is answered on another.
          .filter(({ answer }) => part === undefined || answer !== undefined)
          .map(({ asks, answer }) => (
            <section className="room-closing__question" key={asks}>
              <h3 className="room-closing__asks">{asks}</h3>
              {answer === undefined ? null : <p className="room-closing__answer">{answer}</p>}
            </section>
          ))}
      </div>
      <p>
        Take “On Monday” with you: one page of what each of us can do.
        {secondLook === undefined ? null : (
          <>
            {' '}
            We look again on <strong>{secondLook}</strong>.
          </>
        )}
      </p>
    </RoomSheet>
  )
}
