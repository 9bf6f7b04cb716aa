import type { Block } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import { quoted, type Includes } from '../../quoted.ts'
import { capital, count } from '../../say.ts'
import { list, paragraph, type Draft } from '../../section.ts'
import { leftOut, wordsOf } from '../../sections/disagreed.ts'
import { ref, type Text } from '../../text.ts'
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
    .flatMap(({ session, divided: apartHere }) => wordsOf({ session: session.id, divided: apartHere }, numberOf))
  return {
    id: 'disagreed',
    title: 'Where members disagreed',
    blocks: [...betweenPlays(apart, plays), ...withinRooms(decisions, plays), ...quoted(words, includes, { leftOut })],
  }
}

/** Where several may be taken, each of them can be the choice of all. */
function wentApart({ telling, choices, plays, none }: DecisionTallied): boolean {
  if (telling === 'withheld') return false
  const most = Math.max(none, ...choices.map(choice => choice.plays + choice.late))
  return telling === 'shared' ? most < plays : most < plays * agreement
}

function betweenPlays(apart: readonly DecisionTallied[], { few }: Plays): readonly Block[] {
  if (apart.length === 0) return [paragraph('At no decision of which it may be told did the plays go different ways.')]
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

/** Of the rooms of which five or more voted: nothing that is said depends on the hands of the others. */
function withinRooms(decisions: readonly DecisionTallied[], { all }: Plays): readonly Block[] {
  const groups = all.filter(({ alone }) => !alone)
  if (groups.length === 0) return []
  if (groups.every(({ isSmall }) => isSmall)) return [paragraph(ofSmallGroups)]
  const isFew = decisions.some(({ rooms }) => rooms.isFew)
  const anySmall = groups.some(({ isSmall }) => isSmall)
  const left = { anyLeftOut: anySmall || isFew, anyAlone: groups.length < all.length }
  const divided = decisions.filter(({ rooms }) => rooms.divided > 0)
  return [
    ...(anySmall ? [paragraph(besideSmallGroups)] : []),
    ...(isFew ? [paragraph(fewVoted)] : []),
    ...(divided.length === 0
      ? [paragraph(`At no decision of which it may be told was a room${fiveOrMore(left)} divided in itself.`)]
      : inThemselves(divided, left)),
  ]
}

const knownOfFew = `In one group or more, fewer than ${count(fewest)} are known to have taken part.`

const ofSmallGroups =
  `${knownOfFew} So nothing is said of hands in this report, or of rooms that were divided in themselves: held against what ` +
  'the plays took, it could tell who voted for what.'

const besideSmallGroups =
  `${knownOfFew} So no hands are given in this report: held against what the plays took, they could tell who voted for what. ` +
  'Of rooms that were divided in themselves it tells among the other groups alone.'

/** Which they are is not said: it could tell which way a group went. */
const fewVoted =
  `At one decision or more, fewer than ${count(fewest)} of a group are known to have voted. That group is left out there, and no hands ` +
  'are given in this report: held against what the plays took, they could tell who voted for what.'

interface Left {
  /** Whether the rooms of any group are left out anywhere: said alike of every decision, so as not to tell of which. */
  readonly anyLeftOut: boolean
  readonly anyAlone: boolean
}

function fiveOrMore({ anyLeftOut }: Left): string {
  return anyLeftOut ? ` of which ${count(fewest)} or more voted` : ''
}

function inThemselves(divided: readonly DecisionTallied[], left: Left): readonly Block[] {
  return [
    paragraph(
      'A room was divided in itself at these decisions: fewer than two in three agreed, most of a table would have gone another ' +
        'way, a casting vote settled it, the room was overruled, or somebody asked for another view to be kept.' +
        (left.anyAlone ? handsOfOthers : ''),
    ),
    list(
      divided.map((decision): Text => [
        { strong: `“${decision.title}”` },
        ' (',
        ref(decision.number),
        `). ${capital(`${howManyRooms(decision, left)} divided.${left.anyLeftOut ? '' : hands(decision)}`)}`,
      ]),
    ),
  ]
}

function howManyRooms({ rooms: { voted, divided } }: DecisionTallied, { anyLeftOut }: Left): string {
  const which = anyLeftOut ? `of which ${count(fewest)} or more voted` : 'that voted'
  if (voted === 1) return `the one group ${which} was`
  if (voted < fewest) return `among the groups ${which}, some were`
  if (divided === voted) return `all ${count(voted)} groups ${which} were`
  const were = divided === 1 ? 'was' : 'were'
  return `${count(divided)} of the ${count(voted)} groups ${which} ${were}`
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
