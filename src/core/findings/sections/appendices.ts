import { plainText } from '../../scenario/prose.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import { playedPath } from '../../session/played-path.ts'
import { entry, type Script } from '../../session/script.ts'
import type { Session, SessionEvent } from '../../session/session.ts'
import type { Block, Row } from '../block.ts'
import type { Evidence, LawCited } from '../evidence.ts'
import type { Section } from '../findings.ts'
import { type Includes, keyOfWords, quoted, type Typed } from '../quoted.ts'
import { reportTerms } from '../report-terms.ts'
import { saidIn } from '../said-in.ts'
import { howRead, whoSigned } from '../../scenario/legal-note.ts'
import { capital, counted, sentence } from '../say.ts'
import { type Draft, notice, paragraph } from '../section.ts'
import { refs } from '../text.ts'
import { textsOf } from '../texts-of.ts'
import { isDefined, isDefinedByClerk, saidInPurpose } from './implications.ts'

/** Its place: its terms are known once the rest of the report is. */
export const glossaryPlace: Draft = { id: 'glossary', title: 'Glossary', blocks: [] }

/** Explains the terms that this part of the report or the scenes met use, and no others, where the glossary has its place. */
export function withGlossary(
  script: Script,
  scenesMet: readonly SceneId[],
  sections: readonly Section[],
): readonly Section[] {
  return sections.map(section =>
    section.id === glossaryPlace.id ? { ...section, blocks: terms(script, scenesMet, sections) } : section,
  )
}

function terms(script: Script, scenesMet: readonly SceneId[], report: readonly Section[]): readonly Block[] {
  const said = textsOf(report).join('\n')
  const read = scenesMet.map(scene => plainText(entry(script.scenes, scene)?.text ?? [])).join('\n')
  const own = Object.entries(script.glossary).filter(([term]) => uses(`${said}\n${read}`, term))
  const known = new Set(own.map(([term]) => term.toLowerCase()))
  const ours = Object.entries(reportTerms).filter(([term]) => !known.has(term.toLowerCase()) && uses(said, term))
  const used = [...own, ...ours].toSorted(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
  const isElsewhere = isDefinedByClerk(script, report)
  if (used.length === 0) return [paragraph('No term needs to be explained.')]
  return [
    {
      type: 'table',
      caption: 'Terms used in this report or in the scenes that were met',
      columns: [
        { title: 'Term', share: 1 },
        { title: 'Meaning', share: 3 },
      ],
      rows: used.map(([term, meaning]) => ({
        cells: [[[capital(term)]], [isElsewhere && isDefined(term) ? saidInPurpose : [sentence(meaning)]]],
      })),
    },
  ]
}

/** As a word of its own, in capitals or not, in the plural or not. */
function uses(words: string, term: string): boolean {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?:s|es)?(?![\p{L}\p{N}])`, 'iu').test(words)
}

export function lawCited({ law }: Evidence): Draft {
  return {
    id: 'law',
    title: 'Law cited',
    blocks:
      law.length === 0
        ? [paragraph('What was decided cites no legal note.')]
        : [
            paragraph(
              'These notes are written for councillors in plain words. They are not legal advice, and the law may have changed since they were written.',
            ),
            {
              type: 'table',
              caption: 'Legal notes that the decisions cite',
              columns: [
                { title: 'No.', share: 3 },
                { title: 'What it says', share: 19 },
                { title: 'How sure', share: 9 },
              ],
              rows: law.map(row),
            },
          ],
  }
}

function row({ number, note, citedBy }: LawCited): Row {
  const { title, says, source } = note
  const { status, words } = howRead(note)
  return {
    id: number.toLowerCase(),
    cells: [
      [[number]],
      [[{ strong: title }], [sentence(says)], [`Source: ${source}`]],
      [[status], ...(words === undefined ? [] : [[words]]), [whoSigned(note)], ['Cited at ', ...refs(citedBy)]],
    ],
  }
}

/**
 * What members typed, as they typed it, when the clerk includes it. It may concern the real council, so without the
 * clerk's word it is not in the report at all: only how much there is.
 */
export function membersWords(script: Script, session: Session, evidence: Evidence, includes: Includes): Draft {
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

const noneBesides = 'What members typed is dealt with in the sections on what it is about. There is nothing else.'

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
