import { type Difference, differenceOf, type Pair, withoutHindsight } from '../score/comparison.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import type { PlayedPath } from '../session/played-path.ts'
import type { Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import type { Finding } from './block.ts'
import { draftFindings } from './draft-findings.ts'
import { evidenceOf } from './evidence-of.ts'
import type { Text } from './text.ts'

export interface FindingsCompared extends Pick<Difference<Finding>, 'onlyInFirst' | 'onlyInSecond'> {
  /** Found in both plays, but by other words or for other reasons. */
  readonly changed: readonly Pair<Finding>[]
  /** The same in both, whatever its number. */
  readonly inBoth: readonly Finding[]
}

interface Play {
  readonly session: Session
  readonly path: PlayedPath
}

/**
 * Which findings two plays of one scenario support. Only what was played counts: key events that members looked for
 * afterwards, and reasons that they disagreed with, are left out of both.
 */
export function compareFindings(script: Script, notes: DebriefNotes, plays: Pair<Play>): FindingsCompared {
  const asPlayed = findingsIn(script, notes, plays.asPlayed)
  const whatIf = findingsIn(script, notes, plays.whatIf)
  const { onlyInFirst, onlyInSecond, inBoth } = differenceOf({ asPlayed, whatIf }, keyOf)
  const pairs = inBoth.flatMap(finding => {
    const other = whatIf.find(one => keyOf(one) === keyOf(finding))
    return other === undefined ? [] : [{ asPlayed: finding, whatIf: other }]
  })
  return {
    onlyInFirst,
    onlyInSecond,
    changed: pairs.filter(isChanged),
    inBoth: pairs.filter(pair => !isChanged(pair)).map(pair => pair.asPlayed),
  }
}

function isChanged({ asPlayed, whatIf }: Pair<Finding>): boolean {
  return says(asPlayed) !== says(whatIf)
}

function says({ text, evidence }: Finding): string {
  return [text, ...evidence].map(withoutNumbers).join('\n')
}

function findingsIn(script: Script, notes: DebriefNotes, { session, path }: Play): readonly Finding[] {
  const evidence = evidenceOf(script, notes, session, withoutHindsight(path))
  return draftFindings({ ...evidence, disagreements: [] }).all
}

/** A rule drafts one finding for a pillar; only a boundary is drafted for each choice, and its text tells which. */
function keyOf({ rule, pillars, text }: Finding): string {
  return rule === 'crossed' ? `crossed ${withoutNumbers(text)}` : [rule, ...pillars].join(' ')
}

/** The same decision has another number in another log, so pointers are left out of what is compared. */
function withoutNumbers(text: Text): string {
  return text.map(run => (typeof run === 'object' && 'ref' in run ? '' : JSON.stringify(run))).join('')
}
