import type { DebriefNotes } from '../score/debrief-notes.ts'
import { recommendationsFor, settledOf, type PutForward } from '../score/recommendations.ts'
import { scoreOf, type Score } from '../score/score.ts'
import { playedPath } from '../session/played-path.ts'
import type { Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import type { Block } from './block.ts'
import { draftFindings } from './draft-findings.ts'
import type { Evidence } from './evidence.ts'
import { evidenceOf } from './evidence-of.ts'
import type { Findings, Source } from './findings.ts'
import { recommend } from './recommend.ts'
import type { ReportDetails } from './report-details.ts'
import { notice, numberSections, type Draft } from './section.ts'
import { boundaries } from './sections/boundaries.ts'
import { areasTouched, controlsToTest } from './sections/controls-to-test.ts'
import { comparison } from './sections/comparison.ts'
import { decisionLog, madeFrom } from './sections/decision-log.ts'
import { disagreed } from './sections/disagreed.ts'
import { equality } from './sections/equality.ts'
import { eveningEnded } from './sections/evening-ended.ts'
import { exercise } from './sections/exercise.ts'
import { findingsByPillar } from './sections/findings-by-pillar.ts'
import { glossary } from './sections/glossary.ts'
import { howFar } from './sections/how-far.ts'
import { implications } from './sections/implications.ts'
import { keyEvents } from './sections/key-events.ts'
import { lawCited } from './sections/law-cited.ts'
import { membersWords } from './sections/members-words.ts'
import { method } from './sections/method.ts'
import { monitoring } from './sections/monitoring.ts'
import { purpose } from './sections/purpose.ts'
import { recommendations } from './sections/recommendations.ts'
import { resilience } from './sections/resilience.ts'
import { response } from './sections/response.ts'
import { section17 } from './sections/section-17.ts'
import { story } from './sections/story.ts'
import { summary } from './sections/summary.ts'
import { titleBlock } from './sections/title-block.ts'
import { versionNotes } from './sections/version-notes.ts'

export interface FindingsInput {
  readonly script: Script
  readonly notes: DebriefNotes
  readonly session: Session
  /** What `logDigest` of the session gave; `undefined` where the browser works none out. */
  readonly logDigest: string | undefined
  readonly details: ReportDetails
}

/** The report of one session, as plain data. The same input gives the same report. */
export function findingsOf({ script, notes, session, logDigest, details }: FindingsInput): Findings {
  const path = playedPath(script, session)
  const evidence = evidenceOf(script, notes, session, path)
  const source = { scenario: session.scenario, session: session.id, log: logDigest ?? null }
  const settled = settledOf(path, notes)
  const putForward = settled?.agreed ?? recommendationsFor(path, notes)
  const setAside = settled?.setAside.length
  const score = scoreOf(path, notes)
  const sections = sectionsOf({ script, session, details, evidence, putForward, setAside, score, source })
  const holdsMembersWords = sections.some(quotes)
  return {
    format: 1,
    kind: 'findings',
    language: 'en-GB',
    title: `Findings of a desktop audit: ${script.title}`,
    marking: holdsMembersWords ? `${marking} – Holds members' own words` : marking,
    holdsMembersWords,
    dated: details.date ?? session.startedAt.slice(0, 10),
    outcome: evidence.end.kind === 'ending' ? 'complete' : evidence.end.kind,
    source,
    titleBlock: titleBlock(details),
    opening: opening(),
    sections: numberSections(withGlossary(script, evidence, sections)),
  }
}

const marking = 'EXERCISE – FICTIONAL'

function quotes({ blocks, sections = [] }: Draft): boolean {
  return blocks.some(({ type }) => type === 'quotation') || sections.some(quotes)
}

function opening(): readonly Block[] {
  return [
    notice(
      { strong: 'Exercise – fictional. ' },
      'The council, the people, the firms and the events in this exercise are invented. Nothing in it is about a real person, ' +
        'firm or case.',
    ),
  ]
}

interface Parts extends Pick<FindingsInput, 'script' | 'session' | 'details'> {
  readonly evidence: Evidence
  /** Those that members agreed to, or all drafts while they have not said. */
  readonly putForward: readonly PutForward[]
  /** How many drafts members put aside; `undefined` while they have not said. */
  readonly setAside: number | undefined
  readonly score: Score
  readonly source: Source
}

function sectionsOf({
  script,
  session,
  details,
  evidence,
  putForward,
  setAside,
  score,
  source,
}: Parts): readonly Draft[] {
  const findings = draftFindings(evidence)
  const drafted = recommend(putForward, findings.all, evidence)
  const touched = areasTouched(evidence)
  const includesWords = details.includeMembersWords === true
  return [
    summary(evidence, findings, { putForward: drafted.length, setAside }),
    story(script, evidence),
    purpose(),
    exercise(script, session),
    method(evidence, comparison(evidence, score)),
    howFar(evidence, versionNotes(script, session)),
    boundaries(findings),
    findingsByPillar(evidence, findings),
    keyEvents(evidence, { words: includesWords, marks: details.includeMarks ?? !evidence.alone }),
    ...(session.group === undefined ? [] : [disagreed(evidence, includesWords)]),
    resilience(evidence),
    controlsToTest(touched),
    recommendations(evidence, drafted, setAside),
    section17(touched),
    implications(evidence),
    equality(putForward, drafted),
    response(),
    monitoring(drafted),
    ...(session.group === undefined ? [] : [eveningEnded(session, includesWords)]),
    membersWords(script, session, evidence, includesWords),
    lawCited(evidence),
    decisionLog(evidence),
    madeFrom(source, session.startedAt, session.log.length),
  ]
}

/** It comes after the law, and explains what is said before it. */
function withGlossary(script: Script, evidence: Evidence, sections: readonly Draft[]): readonly Draft[] {
  const appendices = sections.filter(({ appendix }) => appendix === true)
  const main = sections.filter(({ appendix }) => appendix !== true)
  return [...main, glossary(script, evidence, sections), ...appendices]
}
