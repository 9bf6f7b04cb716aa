import type { Support, Divided } from '../../score/divided-decisions.ts'
import type { Settlement } from '../../session/voting.ts'
import type { Block } from '../block.ts'
import { type Evidence, standing } from '../evidence.ts'
import { fewest } from '../fewest.ts'
import { type Includes, keyOfWords, quoted, type Typed } from '../quoted.ts'
import { capital, count, counted } from '../say.ts'
import { type Draft, list, paragraph } from '../section.ts'
import { ref, refs, type Text } from '../text.ts'

/**
 * The decisions that divided the room: by what share, how each was settled, and what the smaller side said. It tells of
 * the room and of nobody in it.
 */
export function disagreed(evidence: Evidence, includes: Includes): Draft {
  return {
    id: 'disagreed',
    title: 'Where members disagreed',
    blocks: isSilent(evidence) ? [paragraph(silent)] : [...untold(evidence), ...told(evidence, includes)],
  }
}

const decisionDivided =
  'decision that stands divided the members: wherever hands were counted, at least two in three agreed, and nobody asked for ' +
  'another view to be kept.'

const silent =
  `Fewer than ${count(fewest)} are known to have taken part, so nothing is said of where they disagreed: it could tell who voted ` +
  'for what.'

/** Where at every decision that somebody made, so few took part. */
function isSilent(evidence: Evidence): boolean {
  const decided = standing(evidence).filter(({ ranOut }) => !ranOut)
  return decided.length > 0 && decided.every(({ few }) => few)
}

function untold(evidence: Evidence): readonly Block[] {
  const few = standing(evidence).flatMap(decision => (decision.few === true ? [decision.number] : []))
  if (few.length === 0) return []
  return [
    paragraph(
      'At ',
      ...refs(few),
      ` fewer than ${count(fewest)} are known to have voted, so nothing is said of how: it could tell who voted for what.`,
    ),
  ]
}

function told(evidence: Evidence, includes: Includes): readonly Block[] {
  const { divided } = evidence
  if (divided.length === 0) {
    const other = standing(evidence).some(({ few }) => few) ? 'No other' : 'No'
    return [paragraph(`${other} ${decisionDivided}`)]
  }
  const numberOf = ({ scene }: Divided) => standing(evidence).find(decision => decision.scene === scene)?.number
  return [
    paragraph(
      'A decision is listed here when fewer than two in three agreed, when most of a table would have gone another way, when a ' +
        'casting vote settled it, when the room was overruled, or when somebody asked for another view to be kept. Members who ' +
        'differ show the committee where a policy may have to choose.',
    ),
    list(divided.map(decision => inShort(decision, numberOf(decision)))),
    ...quoted(wordsOf(evidence, numberOf), includes, { leftOut }),
  ]
}

function inShort(decision: Divided, number: string | undefined): Text {
  const { title, dissentingTables, settled } = decision
  return [
    { strong: `“${title}”` },
    ...(number === undefined ? [] : [' (', ref(number), ')']),
    `. ${settledBy[settled]}${hands(decision)}`,
    ...(dissentingTables.length === 0
      ? []
      : [` ${capital(counted(dissentingTables.length, 'table'))} would have gone another way.`]),
  ]
}

/** Short enough to stand before the figures. */
const settledBy: Readonly<Record<Settlement, string>> = {
  majority: 'Settled by majority.',
  'most-hands': 'Settled by most hands.',
  advised: 'Settled as advised by a show of hands.',
  consensus: 'Settled by consensus.',
  'casting-vote': 'Settled by a casting vote.',
  'all-abstained': 'Settled by a casting vote, as all abstained.',
  overruled: 'The room was overruled.',
  'time-ran-out': 'Settled when the time ran out.',
}

function hands({ votes, abstentions, backing }: Divided): string {
  if (backing === undefined) return ''
  const each = votes
    .filter(choice => choice.votes > 0)
    .toSorted((one, other) => other.votes - one.votes)
    .map(choice => `“${choice.label}”, ${choice.votes}`)
  const abstained = abstentions === 0 ? [] : [counted(abstentions, 'abstention')]
  const largest = `The largest choice had ${handsOfLargest(votes, backing)}`
  return ` ${largest}: ${[...each, ...abstained].join('; ')}.`
}

/** Where each member could raise several hands, they are held against the members, and not against all hands. */
function handsOfLargest(votes: Divided['votes'], { voters, several }: Support): string {
  const most = Math.max(...votes.map(choice => choice.votes))
  return several ? `${most} hands, of at least ${counted(voters, 'member')}` : `${most} of ${voters} hands`
}

/** The reasons and minority views where the room was divided. */
export function wordsOf(
  { session, divided }: Pick<Evidence, 'session' | 'divided'>,
  numberOf: (decision: Divided) => string | undefined,
): readonly Typed[] {
  return divided.flatMap(decision => {
    const { event, title, reason, minority } = decision
    const at: Text = [` at “${title}”`, ...pointer(numberOf(decision))]
    const typed = (part: string, what: string, words: Typed['words'] | undefined): readonly Typed[] =>
      words === undefined ? [] : [{ key: keyOfWords(session, event, part), about: [what, ...at], words }]
    return [...typed('reason', 'Reason given', reason), ...typed('minority', 'Minority view', minority)]
  })
}

function pointer(number: string | undefined): Text {
  return number === undefined ? [] : [' (', ref(number), ')']
}

export function leftOut(amount: number): string {
  const [texts, they] = amount === 1 ? ['reason or minority view is', 'it'] : ['reasons and minority views are', 'they']
  return (
    `${capital(count(amount))} ${texts} left out here, because ${they} may concern the real council. The clerk decides whether to ` +
    'include what members typed.'
  )
}
