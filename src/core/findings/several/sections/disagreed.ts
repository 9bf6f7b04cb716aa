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
  const divided = decisions.filter(({ rooms }) => rooms.divided > 0)
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
    blocks: [...betweenPlays(apart), ...withinRooms(divided, plays), ...quoted(words, includes, { leftOut })],
  }
}

/** Where several may be taken, each of them can be the choice of all. */
function wentApart({ telling, choices, plays, none }: DecisionTallied): boolean {
  if (telling === 'withheld') return false
  const most = Math.max(none, ...choices.map(choice => choice.plays + choice.late))
  return telling === 'shared' ? most < plays : most < plays * agreement
}

function betweenPlays(apart: readonly DecisionTallied[]): readonly Block[] {
  if (apart.length === 0)
    return [paragraph('At no decision of which it may be told did the plays go different ways.')]
  return [
    paragraph(
      'The plays went different ways at these decisions: of those counted, fewer than two in three took the same choice, or, ' +
        `where fewer than ${count(fewest)} played in all, not every play did. Where groups differ, the committee may have to choose.`,
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
  if (decision.telling === 'shared') return ['. Not every play took the same choice.']
  const most = Math.max(decision.none, ...decision.choices.map(choice => choice.plays + choice.late))
  return [`. The choice taken most was that of ${ofThoseAt(decision, most)}.`]
}

function withinRooms(divided: readonly DecisionTallied[], { all }: Plays): readonly Block[] {
  if (all.every(({ alone }) => alone)) return []
  if (divided.length === 0)
    return [paragraph('At no decision of which it may be told was a room divided in itself.')]
  return [
    paragraph(
      'A room was divided in itself at these decisions: fewer than two in three agreed, most of a table would have gone another ' +
        'way, a casting vote settled it, the room was overruled, or somebody asked for another view to be kept.',
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
  if (voted < fewest) return 'among the groups that voted, some were'
  const were = divided === 1 ? 'was' : 'were'
  return `${count(divided)} of the ${count(voted)} groups that voted ${were}`
}

/** Summed over the groups in which five or more took part, where there is more than one: one room has a report of its own. */
function hands({ rooms: { hands: raised, raised: groups }, choices }: DecisionTallied): string {
  if (groups < 2) return ''
  const each = choices.flatMap(({ id, name }) => {
    const votes = raised.get(id) ?? 0
    return votes === 0 ? [] : [`“${name}”, ${votes}`]
  })
  if (each.length === 0) return ''
  return ` Hands raised in the ${count(groups)} groups in which ${count(fewest)} or more took part: ${each.join('; ')}.`
}
