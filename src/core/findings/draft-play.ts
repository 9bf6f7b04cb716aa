import { type Pillar, pillars } from '../scenario/pillar.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { agreedDrafts, type DraftRecommendation, recommendationsFor } from '../score/outcome.ts'
import { type Score, scoreOf } from '../score/score.ts'
import { playedPath, type PlayedPath } from '../session/played-path.ts'
import type { Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import type { Recommendation } from './block.ts'
import { type DraftedFindings, draftFindings } from './draft-findings.ts'
import type { Drafted, Terms } from './drafted.ts'
import { evidenceOf } from './evidence-of.ts'
import type { Evidence } from './evidence.ts'
import type { Source } from './findings.ts'
import { handsTold, type HandsTold } from './hands-told.ts'
import { loggedDecisions } from './logged-decisions.ts'
import { answeringOpen, recommend } from './recommend.ts'
import type { ReportDetails } from './report-details.ts'
import { areDecisionsWithheld, onlyOpen, type OpenFindings, reviewedFindings } from './reviewed-findings.ts'
import { reviewedRecommendations } from './reviewed-recommendations.ts'
import type { Draft } from './section.ts'
import { glossaryPlace, lawCited, membersWords } from './sections/appendices.ts'
import { boundaries } from './sections/boundaries.ts'
import { comparison } from './sections/comparison.ts'
import { conclusions } from './sections/conclusions.ts'
import { areasTouched, controlsToTest } from './sections/controls-to-test.ts'
import { decisionLog, madeFrom } from './sections/decision-log.ts'
import { disagreed } from './sections/disagreed.ts'
import { eveningEnded } from './sections/evening-ended.ts'
import { exercise, method, versionNotes } from './sections/exercise.ts'
import { findingsByPillar } from './sections/findings-by-pillar.ts'
import {
  equality,
  equalityAssessment,
  implications,
  options,
  purpose,
  resilience,
  section17,
} from './sections/implications.ts'
import { howFar, keyEvents } from './sections/looked-back.ts'
import { monitoring } from './sections/monitoring.ts'
import { recommendations } from './sections/recommendations.ts'
import { response } from './sections/response.ts'
import { story } from './sections/story.ts'
import { summary } from './sections/summary.ts'
import { after, before } from './sections/written-by-officers.ts'
import { areMarksWithheld, withheldControls } from './withheld-controls.ts'

interface PlayInput {
  readonly script: Script
  readonly notes: DebriefNotes
  readonly session: Session
  readonly source: Source
  readonly terms: Terms
}

/** The report of one session. */
export function draftPlay(input: PlayInput): Drafted {
  const { script, notes, session } = input
  const path = playedPath(script, session)
  const hands = handsTold(evidenceOf(script, notes, session, path), input.terms)
  return {
    sections: sectionsOf(input, partsOf(input, path, hands)),
    scenesMet: hands.whole.scenesMet,
    decisions: loggedDecisions(session, hands.logged.decisions),
  }
}

interface Parts {
  readonly evidence: Evidence
  readonly hands: HandsTold
  readonly score: Score
  readonly notCompared: readonly Pillar[]
  /** Those that members agreed to, or all drafts while they have not said. */
  readonly putForward: readonly DraftRecommendation[]
  /** How many drafts members put aside; `undefined` while they have not said. */
  readonly setAside: number | undefined
  readonly findings: DraftedFindings
  readonly made: readonly Recommendation[]
  /** Of the findings those that sentences which sum up may speak of, and of the recommendations likewise. */
  readonly open: OpenFindings
  readonly openMade: readonly Recommendation[]
  /** The recommendations of which this part tells what came. */
  readonly tracked: readonly Recommendation[]
}

function partsOf({ notes, terms: { review, isOpen, isPublic } }: PlayInput, path: PlayedPath, hands: HandsTold): Parts {
  const evidence = hands.said
  const settled = agreedDrafts(path, notes)
  const putForward = settled?.agreed ?? recommendationsFor(path, notes)
  const findings = reviewedFindings(draftFindings(evidence), review)
  const made = reviewedRecommendations(
    recommend(putForward, findings.all, evidence).map(draft => answeringOpen(draft, findings.all, isOpen)),
    review,
  )
  const open = onlyOpen(findings, isPublic)
  return {
    evidence,
    hands,
    score: scoreOf(path, notes),
    notCompared: pillars.filter(pillar => areDecisionsWithheld(open, pillar)),
    putForward,
    setAside: settled?.setAside.length,
    findings,
    made,
    open,
    openMade: made.filter(({ source }) => isPublic(source)),
    tracked: made.filter(({ source }) => isOpen(source)),
  }
}

/** Not of one person unless the clerk says so, and not where a finding on it is withheld. */
function marksTold({ evidence, open }: Parts, { includeMarks = !evidence.alone }: ReportDetails) {
  const areMarksClosed = areMarksWithheld(open)
  return { marks: includeMarks && !areMarksClosed, areMarksClosed }
}

function sectionsOf({ script, session, source, terms }: PlayInput, parts: Parts): readonly Draft[] {
  const { evidence, hands, findings, made, open, openMade, setAside } = parts
  const { review, includes } = terms
  const { details } = review
  const withheld = withheldControls(open)
  const isGroup = session.group !== undefined
  return [
    ...before(details),
    purpose(script),
    summary(evidence, open, openMade, setAside),
    story(script, evidence),
    exercise(script, session, includes),
    method(evidence, comparison(evidence, parts.score, parts.notCompared)),
    howFar(evidence, versionNotes(script, session)),
    boundaries(findings),
    findingsByPillar(evidence, findings, open),
    keyEvents(evidence, { words: includes, withheld, ...marksTold(parts, details) }),
    ...(isGroup ? [disagreed(hands.whole, includes)] : []),
    resilience(evidence, withheld),
    controlsToTest(areasTouched(evidence, withheld)),
    conclusions(open, evidence),
    recommendations(evidence, made, setAside),
    options(open, openMade),
    section17(areasTouched(evidence)),
    implications(evidence),
    equality(parts.putForward, openMade),
    response(details, parts.tracked),
    monitoring(parts.tracked),
    ...(isGroup ? [eveningEnded(session, includes, details.includeConfidence)] : []),
    membersWords(script, session, evidence, includes),
    ...after(details),
    lawCited(evidence),
    glossaryPlace,
    decisionLog(hands.logged, hands.logged === hands.whole ? 'few' : 'exempt'),
    madeFrom(source, session.startedAt, session.log.length),
    equalityAssessment(openMade),
  ]
}
