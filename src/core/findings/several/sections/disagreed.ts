import type { Block } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import { quoted, type Includes } from '../../quoted.ts'
import { capital, count } from '../../say.ts'
import { list, paragraph, type Draft } from '../../section.ts'
import { leftOut, wordsOf } from '../../sections/disagreed.ts'
import { ref, refs, type Text } from '../../text.ts'
import type { DecisionTallied, SeveralEvidence } from '../evidence.ts'
import type { Plays } from '../played.ts'
import { ofThoseAt } from '../say-plays.ts'

/** Below this share of the largest choice the plays went different ways: as for the hands of one room. */
const agreement = 2 / 3

/** Where the plays went different ways, and where rooms were divided in themselves. It tells of no single play. */
export function disagreed({ decisions }: SeveralEvidence, plays: Plays, includes: Includes): Draft {
  const apart = decisions.filter(wentApart)
  const numberOf = ({ scene }: { readonly scene: string }) =>
    decisions.find(decision => decision.scene === scene)?.number
  const words = plays.all
    .filter(({ session }) => session.group !== undefined)
    .flatMap(({ session, divided: apartHere }) =>
      wordsOf({ session: session.id, divided: apartHere }, numberOf),
    )
  return {
    id: 'disagreed',
    title: 'Where members disagreed',
    blocks: [
      ...betweenPlays(apart, plays),
      ...withinRooms(decisions, plays),
      ...quoted(words, includes, { leftOut }),
    ],
  }
}

/** Where several may be taken, each of them can be the choice of all. */
function wentApart({ telling, choices, plays, none }: DecisionTallied): boolean {
  if (telling === 'withheld') return false
  const most = Math.max(none, ...choices.map(choice => choice.plays + choice.late))
  return telling === 'shared' ? most < plays : most < plays * agreement
}

function betweenPlays(apart: readonly DecisionTallied[], { few }: Plays): readonly Block[] {
  if (apart.length === 0)
    return [paragraph('At no decision of which it may be told did the plays go different ways.')]
  return [
    paragraph(
      `The plays went different ways at these decisions: ${few ? 'not all' : 'fewer than two in three of those counted'} took the ` +
        'same choice. Where plays differ, the committee may have to choose.',
    ),
    list(
      apart.map((decision): Text => [
        { strong: `“${decision.title}”` },
        ' (',
        ref(decision.number),
        ')',
        ...ways(decision),
      ]),
    ),
  ]
}

function ways(decision: DecisionTallied): Text {
  if (decision.telling === 'shared') return []
  const most = Math.max(decision.none, ...decision.choices.map(choice => choice.plays + choice.late))
  return [`. The choice taken most was that of ${ofThoseAt(decision, most)}.`]
}

/** Hands, and whatever comes of them, only where no group is so small that the rest could be held against the plays. */
function withinRooms(decisions: readonly DecisionTallied[], { all }: Plays): readonly Block[] {
  if (all.every(({ alone }) => alone)) return []
  if (all.some(({ isSmall }) => isSmall)) return [paragraph(ofSmallGroups)]
  const few = decisions.filter(({ rooms }) => rooms.isFew).map(({ number }) => number)
  const divided = decisions.filter(({ rooms }) => rooms.divided > 0)
  return [
    ...(few.length === 0 ? [] : [paragraph('At ', ...refs(few), fewVoted)]),
    ...(divided.length === 0
      ? [paragraph(`At no ${other(few)} was a room divided in itself.`)]
      : inThemselves(
          divided,
          all.some(({ alone }) => alone),
        )),
  ]
}

const ofSmallGroups =
  `In one group or more, fewer than ${count(fewest)} are known to have taken part. So nothing is said of hands in this report, or ` +
  'of rooms that were divided in themselves: held against what the plays took, it could tell who voted for what.'

const fewVoted = ` fewer than ${count(fewest)} of a group are known to have voted, so nothing is said of the rooms there.`

function other(few: readonly string[]): string {
  return few.length === 0 ? 'decision of which it may be told' : 'other decision of which it may be told'
}

function inThemselves(divided: readonly DecisionTallied[], anyAlone: boolean): readonly Block[] {
  return [
    paragraph(
      'A room was divided in itself at these decisions: fewer than two in three agreed, most of a table would have gone another ' +
        'way, a casting vote settled it, the room was overruled, or somebody asked for another view to be kept.' +
        (anyAlone ? handsOfOthers : ''),
    ),
    list(
      divided.map((decision): Text => [
        { strong: `“${decision.title}”` },
        ' (',
        ref(decision.number),
        `). ${capital(`${howManyRooms(decision)} divided.${hands(decision)}`)}`,
      ]),
    ),
  ]
}

function howManyRooms({ rooms: { voted, divided } }: DecisionTallied): string {
  if (voted === 1) return 'the one group that voted was'
  if (voted < fewest) return 'among the groups that voted, some were'
  if (divided === voted) return `all ${count(voted)} groups that voted were`
  const were = divided === 1 ? 'was' : 'were'
  return `${count(divided)} of the ${count(voted)} groups that voted ${were}`
}

const handsOfOthers =
  ' Hands are not given, because not every play is that of a group: held against what the plays took, they could tell what one ' +
  'person did.'

/** Summed where more than one group counted them: one room has a report of its own. */
function hands({ rooms: { hands: raised, raised: groups }, choices }: DecisionTallied): string {
  if (groups < 2) return ''
  const each = choices.flatMap(({ id, name }) => {
    const votes = raised.get(id) ?? 0
    return votes === 0 ? [] : [`“${name}”, ${votes}`]
  })
  if (each.length === 0) return ''
  return ` Hands raised in the ${count(groups)} groups that counted them: ${each.join('; ')}.`
}
