import { pillars } from '../../scenario/pillar.ts'
import type { DebriefNotes } from '../../score/debrief-notes.ts'
import type { Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import type { Drafted, Terms } from '../drafted.ts'
import type { Evidence } from '../evidence.ts'
import { fewest } from '../fewest.ts'
import type { Source } from '../findings.ts'
import { answeringOpen, recommend, type RecommendationDraft } from '../recommend.ts'
import { areDecisionsWithheld, onlyOpen, reviewedFindings } from '../reviewed-findings.ts'
import { reviewedRecommendations } from '../reviewed-recommendations.ts'
import type { Draft } from '../section.ts'
import { glossaryPlace, lawCited, typedIn, wordsRecorded } from '../sections/appendices.ts'
import { boundaries } from '../sections/boundaries.ts'
import { conclusions } from '../sections/conclusions.ts'
import { areasTouched, controlsToTest } from '../sections/controls-to-test.ts'
import { findingsByPillar } from '../sections/findings-by-pillar.ts'
import {
  equality,
  equalityAssessment,
  implications,
  options,
  purpose,
  resilience,
  section17,
} from '../sections/implications.ts'
import { monitoring } from '../sections/monitoring.ts'
import { response } from '../sections/response.ts'
import { after, before } from '../sections/written-by-officers.ts'
import { areMarksWithheld, withheldControls } from '../withheld-controls.ts'
import { draftSeveralFindings } from './draft-several-findings.ts'
import type { SeveralEvidence } from './evidence.ts'
import { isTold } from './is-told.ts'
import { type Plays, playsOf } from './played.ts'
import { putForwardIn } from './put-forward-in.ts'
import { decisions } from './sections/decisions.ts'
import { disagreed } from './sections/disagreed.ts'
import { exercise, madeFrom, method, versions } from './sections/exercise.ts'
import { keyEvents } from './sections/key-events.ts'
import { recommendations } from './sections/recommendations.ts'
import { eveningEnded, howFar, story } from './sections/story.ts'
import { summary } from './sections/summary.ts'
import { severalEvidence } from './several-evidence.ts'

interface SeveralInput {
  readonly script: Script
  readonly notes: DebriefNotes
  /** Two at least, all of this scenario, each of them once. */
  readonly sessions: readonly Session[]
  readonly source: Source
  readonly terms: Terms
}

/**
 * The report of several sessions. It has no log of single decisions: whoever subtracted those that may be given from the
 * sums would have the others.
 */
export function draftSeveral(input: SeveralInput): Drafted {
  const parts = partsOf(input)
  return {
    sections: [...account(input, parts), ...concluded(input, parts), ...records(input, parts)],
    scenesMet: parts.evidence.scenesMet,
    decisions: [],
  }
}

function partsOf({ script, notes, sessions, terms: { review, isOpen, isPublic } }: SeveralInput) {
  const plays = playsOf(script, notes, sessions)
  const evidence = severalEvidence(script, notes, plays)
  const findings = reviewedFindings(draftSeveralFindings(evidence), review)
  const putForward = putForwardIn(notes, plays)
  const drafts = putForward.map(({ recommendation }) => recommendation)
  const made = reviewedRecommendations(
    recommend(drafts, findings.all, evidence.merged).map(draft =>
      answeringOpen(answeringSeveral(draft), findings.all, isOpen),
    ),
    review,
  )
  return {
    plays,
    evidence,
    findings,
    putForward,
    drafts,
    made,
    open: onlyOpen(findings, isPublic),
    openMade: made.filter(({ source }) => isPublic(source)),
    tracked: made.filter(({ source }) => isOpen(source)),
  }
}

type Parts = ReturnType<typeof partsOf>

/** What was played, and what was found. */
function account({ script, terms: { review, includes } }: SeveralInput, parts: Parts): readonly Draft[] {
  const { plays, evidence, findings, open, openMade } = parts
  const marks = (review.details.includeMarks ?? mayTellMarks(plays)) && !areMarksWithheld(open)
  return [
    ...before(review.details),
    purpose(script),
    summary(evidence, open, openMade),
    story(script, evidence),
    exercise(script, plays, includes),
    method(
      evidence,
      pillars.filter(pillar => areDecisionsWithheld(open, pillar)),
    ),
    howFar(evidence.endings, versions(script, plays.all)),
    boundaries(findings),
    findingsByPillar(told(evidence), findings, open),
    keyEvents(evidence, plays, { words: includes, marks, withheld: withheldControls(open) }),
    disagreed(evidence, plays, includes),
  ]
}

/** What follows from it for the council. */
function concluded({ terms: { review } }: SeveralInput, parts: Parts): readonly Draft[] {
  const { evidence, putForward, drafts, made, open, openMade, tracked } = parts
  const withheld = withheldControls(open)
  return [
    resilience(evidence.merged, withheld),
    controlsToTest(areasTouched(evidence.merged, withheld)),
    conclusions(open, evidence.merged, 'several'),
    recommendations(putForward, made, openMade),
    options(open, openMade),
    section17(areasTouched(evidence.merged)),
    implications(evidence.merged),
    equality(drafts, openMade),
    response(review.details, tracked),
    monitoring(tracked),
  ]
}

/** What was said, and what the report was made from. */
function records({ script, source, terms: { review, includes } }: SeveralInput, parts: Parts): readonly Draft[] {
  const { plays, evidence, openMade } = parts
  const groups = plays.all.filter(({ alone }) => !alone)
  const typed = plays.all.map(({ session, divided, hindsight }) => typedIn(script, session, { divided, hindsight }))
  return [
    ...(groups.length === 0 ? [] : [eveningEnded(groups, includes, review.details.includeConfidence)]),
    wordsRecorded(typed, includes),
    ...after(review.details),
    lawCited(evidence.merged),
    glossaryPlace,
    decisions(evidence.decisions),
    madeFrom(script, plays, source.sessions),
    equalityAssessment(openMade),
  ]
}

function answeringSeveral(draft: RecommendationDraft): RecommendationDraft {
  if (draft.answers.length > 0) return draft
  return { ...draft, answering: ['No finding of these plays. The story puts it forward all the same.'] }
}

/**
 * The decisions of which all is told: only of these can it be said on what they bore. Where plays are left out, any choice
 * may have been taken by a few, so each counts here: that none made a difference cannot be said.
 */
function told({ merged, decisions: all }: SeveralEvidence): Evidence {
  const tallied = new Map(all.map(decision => [decision.number, decision]))
  return {
    ...merged,
    decisions: merged.decisions.flatMap(made => {
      const of = tallied.get(made.number)
      if (of === undefined || !isTold(of)) return []
      return of.isWhole ? [made] : [{ ...made, taken: [...made.taken, ...made.others], others: [] }]
    }),
  }
}

/** Among a handful of plays, what was marked could be told of one person. */
function mayTellMarks({ all }: Plays): boolean {
  return all.length >= fewest || all.every(({ alone }) => !alone)
}
