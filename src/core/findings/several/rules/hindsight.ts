import type { Nature } from '../../block.ts'
import type { RuleName } from '../../rules/rule-name.ts'
import { notOfMoments, ofMoments } from '../../rules/of-all.ts'
import type { Draft } from '../../rules/rule.ts'
import { count, sentence } from '../../say.ts'
import { ref } from '../../text.ts'
import type { KeyEventTallied, SeveralEvidence } from '../evidence.ts'
import { mostMissedFirst } from '../most-missed-first.ts'
import { ofThePlays } from '../say-plays.ts'

/** Strength, Prepare: key events that were marked in looking back. */
export function found(evidence: SeveralEvidence): readonly Draft[] {
  const told = tellable(evidence)
  const marked = told.filter(
    ({ marked: plays, asked }) => plays > 0 && (maySplit(evidence) || plays === asked),
  )
  const whose = playsIn(marked, event => event.marked)
  const text = `Looking back, members of ${whose} marked ${ofThoseTold(ofMoments, marked, evidence)}.`
  return draft({ rule: 'found', nature: 'strength', text }, marked, event => inPlays(event, event.marked))
}

/**
 * Gap, Prepare: key events that were not marked, the most missed first. Silent where so few played that it would mark
 * one person.
 */
export function overlooked(evidence: SeveralEvidence): readonly Draft[] {
  if (!maySplit(evidence)) return []
  const told = tellable(evidence)
  const missed = mostMissedFirst(told.filter(({ marked, asked }) => marked < asked))
  const whose = playsIn(missed, ({ asked, marked }) => asked - marked)
  const text = `Looking back, members of ${whose} did not mark ${ofThoseTold(notOfMoments, missed, evidence)}.`
  return draft({ rule: 'overlooked', nature: 'gap', text }, missed, event =>
    event.marked === 0 ? inNone(event) : `not ${inPlays(event, event.asked - event.marked)}`,
  )
}

/** Among a handful of plays, “some” could be the one person who played alone. */
function maySplit({ anyAlone, keyEvents }: SeveralEvidence): boolean {
  return !anyAlone || keyEvents.some(({ telling }) => telling === 'counted')
}

function tellable({ keyEvents }: SeveralEvidence): readonly KeyEventTallied[] {
  return keyEvents.filter(({ telling }) => telling !== 'withheld')
}

function ofThoseTold(
  say: typeof ofMoments,
  some: readonly KeyEventTallied[],
  evidence: SeveralEvidence,
): string {
  const told = tellable(evidence)
  const which = told.length === evidence.keyEvents.length ? '' : ' and on which enough plays looked back'
  return `${say(some.length, told.length)} that the author lists${which}`
}

/** Where a few plays have it in common, no one is told of alone. */
function playsIn(events: readonly KeyEventTallied[], plays: (event: KeyEventTallied) => number): string {
  const isEvery = events.every(event => event.telling === 'shared' && plays(event) === event.asked)
  return isEvery ? 'every play' : 'some plays'
}

function draft(
  { rule, nature, text }: { readonly rule: RuleName; readonly nature: Nature; readonly text: string },
  events: readonly KeyEventTallied[],
  say: (event: KeyEventTallied) => string,
): readonly Draft[] {
  if (events.length === 0) return []
  return [
    {
      rule,
      nature,
      pillars: ['prepare'],
      text: [text],
      evidence: events.map(event => [
        ref(event.number),
        ` (${event.title}), ${say(event)}: ${sentence(event.text)}`,
      ]),
      restsOn: events.map(({ number }) => number.toLowerCase()),
    },
  ]
}

const whichPlays = 'that reached it and finished looking back'

function inNone({ telling, asked }: KeyEventTallied): string {
  return telling === 'shared'
    ? 'marked in no play'
    : `marked in none of the ${count(asked)} plays ${whichPlays}`
}

function inPlays({ telling, asked }: KeyEventTallied, plays: number): string {
  return `marked in ${ofThePlays({ telling, plays: asked }, plays, whichPlays)}`
}
