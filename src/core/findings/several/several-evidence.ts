import { type Pillar, pillars } from '../../scenario/pillar.ts'
import { choiceNotes, type DebriefNotes } from '../../score/debrief-notes.ts'
import { entry, type Script } from '../../session/script.ts'
import { lawCited } from '../evidence-of.ts'
import type { DecisionMade, Evidence } from '../evidence.ts'
import { fewest } from '../fewest.ts'
import { contestedAt, decisionsTallied, tellingOf } from './decisions-tallied.ts'
import type {
  Bands,
  Crossing,
  DecisionTallied,
  EndingReached,
  Endings,
  KeyEventTallied,
  SeveralEvidence,
} from './evidence.ts'
import { tellsEach } from './in-common.ts'
import { isNamed } from './is-named.ts'
import { isTold } from './is-told.ts'
import type { Played, Plays } from './played.ts'
import { scenesInOrder } from './scenes-in-order.ts'

/** What several plays come to. Nothing in it depends on what was done where fewer than five plays are counted, boundaries aside. */
export function severalEvidence(script: Script, notes: DebriefNotes, plays: Plays): SeveralEvidence {
  const decisions = decisionsTallied(script, notes, plays)
  const told = {
    decisions,
    crossings: crossingsIn(script, notes, plays, decisions),
    keyEvents: keyEventsTallied(script, notes, plays),
    endings: endingsOf(script, notes, plays),
    scenesMet: scenesInOrder(script).filter(scene => plays.all.some(({ kept }) => kept.reached.has(scene))),
  }
  return {
    plays: plays.all.length,
    anyAlone: plays.all.some(({ alone }) => alone),
    ...told,
    isExact: notes.attainable.exact,
    bands: pillars.map(pillar => bandsOf(notes, plays, pillar)),
    merged: mergedEvidence(notes, told),
  }
}

/**
 * How the complete plays spread over what is possible on a pillar. A play counts when it has a share of it, and when
 * nothing that is withheld of it could bear on the pillar: points add up, and could be subtracted again.
 */
export function bandsOf(notes: DebriefNotes, { all }: Plays, pillar: Pillar): Bands {
  const shares = all.flatMap(play => (isClear(play, notes, pillar) ? shareOf(play, pillar) : []))
  const inOrder = shares.length < fewest ? [] : shares.toSorted((one, other) => one - other)
  return {
    pillar,
    plays: inOrder.length,
    isWhole: all.every(play => isClear(play, notes, pillar)),
    fifths: [0, 1, 2, 3, 4].map(fifth => inOrder.filter(share => fifthOf(share) === fifth).length),
    median: toTen(medianOf(inOrder)),
    lowest: toTen(inOrder[0] ?? 0),
    highest: toTen(inOrder.at(-1) ?? 0),
  }
}

function isClear({ kept }: Played, notes: DebriefNotes, pillar: Pillar): boolean {
  return [...kept.secret].every(scene =>
    Object.values(entry(notes.decisions, scene)?.choices ?? {}).every(({ score }) => score[pillar] === undefined),
  )
}

/** In per cent; none of a play that is not complete, or has no share for another reason. */
function shareOf({ score }: Played, pillar: Pillar): readonly number[] {
  const of = score.pillars[pillar]
  return of.state === 'scored' ? [of.percent] : []
}

/** 0 to 20 is the lowest, 81 to 100 the highest. */
function fifthOf(percent: number): number {
  return Math.max(0, Math.ceil(percent / 20) - 1)
}

function medianOf(inOrder: readonly number[]): number {
  const middle = Math.floor(inOrder.length / 2)
  const upper = inOrder[middle] ?? 0
  return inOrder.length % 2 === 1 ? upper : ((inOrder[middle - 1] ?? upper) + upper) / 2
}

function toTen(percent: number): number {
  return Math.round(percent / 10) * 10
}

/** Each choice out of bounds that was taken in any play: it has to be named, even where nothing else may be told. */
function crossingsIn(
  script: Script,
  notes: DebriefNotes,
  { all }: Plays,
  decisions: readonly DecisionTallied[],
): readonly Crossing[] {
  return decisions.flatMap(decision => {
    const { scene, choices } = decision
    return Object.entries(entry(script.scenes, scene)?.decision?.choices ?? {}).flatMap(
      ([id, { label, short = label }]): readonly Crossing[] => {
        const said = choiceNotes(notes, scene, id)
        const took = all.filter(play => play.decisions.get(scene)?.done.picks.includes(id) === true)
        if (said.outOfBounds === undefined || took.length === 0) return []
        return [
          {
            decision,
            choice: choices.find(choice => choice.id === id) ?? {
              id,
              label,
              name: short,
              notes: said,
              plays: 0,
              late: 0,
            },
            isContested: contestedAt(scene, id, all).length > 0,
          },
        ]
      },
    )
  })
}

function endingsOf(script: Script, notes: DebriefNotes, plays: Plays): Endings {
  const complete = plays.all.filter(({ path }) => path.ending !== undefined)
  const seen = complete.filter(({ path, kept }) => kept.reached.has(path.ending ?? ''))
  const telling = tellingOf(plays, seen.length)
  const told = telling === 'withheld' ? [] : seen
  const reached = scenesInOrder(script).flatMap(scene => {
    const outcome = entry(notes.endings, scene)
    const count = told.filter(({ path }) => path.ending === scene).length
    return outcome === undefined || count === 0
      ? []
      : [{ title: entry(script.scenes, scene)?.title ?? scene, outcome, plays: count }]
  })
  return {
    complete: complete.length,
    stopped: plays.all.filter(isStopped).length,
    unfinished: plays.all.filter(play => play.path.ending === undefined && !isStopped(play)).length,
    telling,
    plays: told.length,
    reached: isTelling(plays, reached) ? [] : reached,
  }
}

/** Among fewer than five plays, who came to which ending may be as good as told. */
function isTelling({ all, few }: Plays, reached: readonly EndingReached[]): boolean {
  const counts = reached.map(({ plays }) => plays)
  return few && all.some(({ alone }) => alone) && tellsEach(counts, all.length)
}

function isStopped({ path }: Played): boolean {
  return path.ending === undefined && path.closed === 'stopped'
}

/** The key events that plays are seen to have reached, in the order of the story. */
function keyEventsTallied(script: Script, notes: DebriefNotes, plays: Plays): readonly KeyEventTallied[] {
  return scenesInOrder(script)
    .filter(scene => entry(notes.keyEvents, scene) !== undefined)
    .flatMap(scene => {
      const event = entry(notes.keyEvents, scene)
      const reached = plays.all.filter(({ kept }) => kept.reached.has(scene))
      return event === undefined || reached.length === 0 ? [] : [{ scene, event, reached }]
    })
    .map(({ scene, event, reached }, index) => {
      const asked = reached.filter(({ path }) => path.hindsightFinished)
      const telling = tellingOf(plays, asked.length)
      const told = telling === 'withheld' ? [] : asked
      return {
        number: `K${index + 1}`,
        scene,
        title: entry(script.scenes, scene)?.title ?? scene,
        text: event.text,
        measures: event.measures.flatMap(id => entry(notes.measures, id) ?? []),
        reached: reached.length,
        telling,
        asked: told.length,
        marked: told.filter(({ path }) => path.marked.has(scene)).length,
      }
    })
}

type Told = Pick<SeveralEvidence, 'decisions' | 'crossings' | 'keyEvents' | 'endings' | 'scenesMet'>

/**
 * Several plays as if they were one, for what only asks whether something was met or chosen in any of them: controls,
 * law, recommendations. What was chosen where nothing may be told is not in it, boundaries aside.
 */
function mergedEvidence(notes: DebriefNotes, told: Told): Evidence {
  const decisions = told.decisions.map(decision => merged(decision, told.crossings))
  return {
    session: 'several',
    alone: false,
    decisions,
    keyEvents: told.keyEvents.map(({ number, scene, title, text, measures }) => ({
      number,
      scene,
      title,
      text,
      measures,
      hindsight: 'unasked',
    })),
    hindsight: undefined,
    disagreements: [],
    divided: [],
    law: lawCited(notes, decisions),
    scenesMet: told.scenesMet,
    facts: [],
    end: endOf(told.endings),
    untold: told.decisions.filter(decision => !isTold(decision)).map(({ number }) => number),
  }
}

function merged(decision: DecisionTallied, crossings: readonly Crossing[]): DecisionMade {
  const { number, scene, title, stage, actor, asks, choices } = decision
  const beyond = crossings.filter(crossing => crossing.decision === decision && !isNamed(decision, crossing.choice))
  return {
    number,
    scene,
    title,
    stage,
    actor,
    asks,
    at: '',
    ranOut: false,
    struck: false,
    taken: [...choices.filter(choice => isNamed(decision, choice)), ...beyond.map(({ choice }) => choice)],
    others: choices.filter(choice => !isNamed(decision, choice)),
  }
}

/** Complete where any play is: then a story was seen to its end. */
function endOf({ complete, reached }: SeveralEvidence['endings']): Evidence['end'] {
  const [first] = reached
  return complete === 0
    ? { kind: 'unfinished', title: '', stage: '' }
    : { kind: 'ending', title: first?.title ?? '', outcome: first?.outcome ?? 'partial' }
}
