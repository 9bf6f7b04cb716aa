import { playedPath } from '../../session/played-path.ts'
import type { Script } from '../../session/script.ts'
import type { Session, SessionEvent } from '../../session/session.ts'
import type { Block } from '../block.ts'
import type { Evidence } from '../evidence.ts'
import { capital, counted } from '../say.ts'
import { notice, paragraph, type Draft } from '../section.ts'
import { keyOfWords, quoted, type Includes, type Typed } from '../quoted.ts'
import { saidIn } from '../said-in.ts'

/**
 * What members typed, as they typed it, when the clerk includes it. It may concern the real council, so without the
 * clerk's word it is not in the report at all: only how much there is.
 */
export function membersWords(
  script: Script,
  session: Session,
  evidence: Evidence,
  includes: Includes,
): Draft {
  return wordsRecorded([typedIn(script, session, evidence)], includes)
}

/** What was typed into one play or several. */
export function wordsRecorded(plays: readonly TypedInPlay[], includes: Includes): Draft {
  const said = plays.flatMap(({ here }) => here)
  const isAll = plays.every(({ isAllOfIt }) => isAllOfIt)
  return {
    id: 'members-words',
    title: 'What members recorded',
    blocks:
      said.length === 0
        ? [paragraph(isAll ? none : noneBesides)]
        : recorded(said, includes, isAll ? 'text' : 'other text'),
  }
}

interface TypedInPlay {
  /** What has its place in this section. */
  readonly here: readonly Typed[]
  /** False where other sections give some. */
  readonly isAllOfIt: boolean
}

export function typedIn(
  script: Script,
  session: Session,
  evidence: Pick<Evidence, 'divided' | 'hindsight'>,
): TypedInPlay {
  const elsewhere = givenElsewhere(script, session, evidence)
  const events = counting(script, session)
  return {
    here: events.filter(event => !elsewhere.has(event)).flatMap(event => typedAt(script, session, event)),
    isAllOfIt: events.every(event => !elsewhere.has(event)),
  }
}

const none = 'Members recorded no notes and no disagreements.'

const noneBesides =
  'What members typed is dealt with in the sections on what it is about. There is nothing else.'

/** What the sections on disagreement and on key events give, or leave out, where it belongs: words are given once. */
function givenElsewhere(
  script: Script,
  session: Session,
  { divided, hindsight }: Pick<Evidence, 'divided' | 'hindsight'>,
): ReadonlySet<SessionEvent> {
  const answers = hindsight === undefined ? [] : [...playedPath(script, session).answers.values()]
  const votes = session.group === undefined ? [] : divided
  return new Set([...answers, ...votes].flatMap(({ event }) => session.log[event] ?? []))
}

/** An answer that was given again, or at a moment that is no longer marked, does not count. */
function counting(script: Script, session: Session): readonly SessionEvent[] {
  const answers = new Set([...playedPath(script, session).answers.values()].map(({ event }) => event))
  return session.log.filter((event, index) => event.type !== 'hindsight-answered' || answers.has(index))
}

function typedAt(script: Script, session: Session, event: SessionEvent): readonly Typed[] {
  const place = session.log.indexOf(event)
  return saidIn(script, event).map(({ about, words }, index) => ({
    key: keyOfWords(session.id, place, index),
    about: [about],
    words,
  }))
}

function recorded(said: readonly Typed[], includes: Includes, text: string): readonly Block[] {
  return quoted(said, includes, {
    before: [
      notice(
        { strong: "These are members' own words, as they were typed. " },
        'They are not findings, and nobody has checked them.',
      ),
    ],
    leftOut: amount =>
      `${capital(counted(amount, `${text} was`, `${text}s were`))} typed by members: notes, reasons, or disagreements. They are ` +
      'left out here, because they may concern the real council. The clerk decides whether to include them.',
  })
}
