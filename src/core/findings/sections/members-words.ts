import { playedPath } from '../../session/played-path.ts'
import type { Script } from '../../session/script.ts'
import type { Session, SessionEvent } from '../../session/session.ts'
import type { Block } from '../block.ts'
import type { Evidence } from '../evidence.ts'
import { capital, counted } from '../say.ts'
import { notice, paragraph, type Draft } from '../section.ts'
import { saidIn, type Said } from '../said-in.ts'

/**
 * What members typed, as they typed it, when the clerk includes it. It may concern the real council, so without the
 * clerk's word it is not in the report at all: only how much there is.
 */
export function membersWords(
  script: Script,
  session: Session,
  evidence: Evidence,
  isIncluded: boolean,
): Draft {
  const elsewhere = givenElsewhere(script, session, evidence)
  const events = counting(script, session)
  const said = events.filter(event => !elsewhere.has(event)).flatMap(event => saidIn(script, event))
  const isAll = events.every(event => !elsewhere.has(event))
  return {
    id: 'members-words',
    title: 'What members recorded',
    blocks:
      said.length === 0
        ? [paragraph(isAll ? none : noneBesides)]
        : recorded(said, isIncluded, isAll ? 'text' : 'other text'),
  }
}

const none = 'Members recorded no notes and no disagreements.'

const noneBesides =
  'What members typed is dealt with in the sections on what it is about. There is nothing else.'

/** What the sections on disagreement and on key events give, or leave out, where it belongs: words are given once. */
function givenElsewhere(
  script: Script,
  session: Session,
  { divided, hindsight }: Evidence,
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

function recorded(said: readonly Said[], isIncluded: boolean, text: string): readonly Block[] {
  const amount = capital(counted(said.length, `${text} was`, `${text}s were`))
  if (!isIncluded)
    return [
      paragraph(
        `${amount} typed by members: notes, reasons, or disagreements. They are left out here, because they may concern the real ` +
          'council. The clerk decides whether to include them.',
      ),
    ]
  return [
    notice(
      { strong: "These are members' own words, as they were typed. " },
      'They are not findings, and nobody has checked them.',
    ),
    ...said.map(({ about, words }): Block => ({
      type: 'quotation',
      about: [about],
      words: words ?? 'Text removed',
    })),
  ]
}
