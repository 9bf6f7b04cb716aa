import type { Settlement, SettledVote } from '../../session/voting.ts'
import type { Row } from '../block.ts'
import type { ChoiceSeen, DecisionMade, Evidence } from '../evidence.ts'
import { fewest } from '../fewest.ts'
import type { Source } from '../findings.ts'
import { sayInstant } from '../../scenario/say-date.ts'
import { count, counted, sentence } from '../say.ts'
import { type Draft, paragraph } from '../section.ts'
import type { Text } from '../text.ts'

const byGroup = 'Decided by the group'

/** @param untoldAs why it is not told of some decisions how the group settled them */
export function decisionLog({ decisions }: Evidence, untoldAs: keyof typeof untold = 'few'): Draft {
  return {
    id: 'log',
    title: 'The decision log',
    appendix: true,
    blocks:
      decisions.length === 0
        ? [paragraph('No decision was made.')]
        : [
            ...(decisions.some(({ few }) => few) ? [paragraph(untold[untoldAs])] : []),
            {
              type: 'table',
              caption: 'Every decision in the order in which it was made. Times are in UTC',
              columns: [
                { title: 'No. and time', share: 4 },
                { title: 'Scene and question', share: 6 },
                { title: 'Decided', share: 7 },
                { title: 'Also on offer', share: 6 },
              ],
              rows: decisions.map(row),
            },
          ],
  }
}

const untold = {
  few:
    `Where it says “${byGroup}”, fewer than ${count(fewest)} are known to have voted. How they settled it is not given: it could ` +
    'tell who voted for what.',
  exempt: `Where it says “${byGroup}”, how it was settled is not told in this part.`,
} as const

function row(decision: DecisionMade): Row {
  const { number, at, title, stage, actor, asks, others } = decision
  return {
    id: number.toLowerCase(),
    cells: [
      [[{ strong: number }], [sayInstant(at)]],
      [[{ strong: title }], [`Stage: ${stage}`], [`Decides: ${actor}`], [asks]],
      decided(decision),
      others.length === 0 ? [['Nothing else']] : others.map(({ name }): Text => [sentence(name)]),
    ],
  }
}

function decided(decision: DecisionMade): readonly Text[] {
  const { struck, ranOut, taken, vote, few } = decision
  return [
    ...(struck ? [[{ strong: 'Corrected: taken back, and no longer counts.' }]] : []),
    ...(ranOut ? [['The time ran out, and this was taken:']] : []),
    ...(taken.length === 0 ? [['None of the choices']] : taken.map(({ label }): Text => [sentence(label)])),
    ...(vote === undefined ? [] : [[settledBy(vote, decision)]]),
    ...(few === true ? [[`${byGroup}.`]] : []),
  ]
}

const ways: Readonly<Record<Settlement, string>> = {
  majority: 'Settled by majority',
  'most-hands': 'Settled by most hands',
  advised: 'Settled as advised by a show of hands',
  consensus: 'Settled by consensus',
  'casting-vote': 'Settled by the casting vote',
  'all-abstained': 'Settled by the casting vote, as all abstained',
  overruled: 'The vote was overruled',
  'time-ran-out': 'Settled when the time ran out',
}

function settledBy({ tally, abstentions, settled }: SettledVote, { taken, others }: DecisionMade): string {
  const all = tally.reduce((sum, { votes }) => sum + votes, abstentions)
  if (all === 0) return `${ways[settled]}.`
  const votes = [...taken, ...others].flatMap(choice => votesFor(choice, tally))
  return `${ways[settled]}: ${[...votes, counted(abstentions, 'abstention')].join('; ')}.`
}

function votesFor({ id, name }: ChoiceSeen, tally: SettledVote['tally']): readonly string[] {
  const votes = tally.filter(({ choice }) => choice === id).reduce((sum, cast) => sum + cast.votes, 0)
  return votes === 0 ? [] : [`“${name}”, ${counted(votes, 'vote')}`]
}

const notWorkedOut = 'Not worked out: this browser does so over a secure connection only'

/** What whoever checks this report needs to make it again. */
export function madeFrom({ scenario, sessions }: Source, begun: string, events: number): Draft {
  const rows: readonly (readonly [string, string])[] = [
    ['Scenario', scenario.id],
    ['Version of the scenario', scenario.version],
    ['Digest of its rules', scenario.rules],
    ['Digest of its words', scenario.words],
    ...sessions.map(({ id }) => ['Session', id] as const),
    ['Begun', `${sayInstant(begun)} UTC`],
    ['Events in the log', String(events)],
    ...sessions.map(({ log }) => ['Digest of the log', log ?? notWorkedOut] as const),
  ]
  return {
    id: 'made-from',
    title: 'What this report was made from',
    appendix: true,
    blocks: [
      paragraph(
        'Whoever has the scenario and the session file can make this report again, and see from the digests (SHA-256) that both are the same.',
      ),
      {
        type: 'table',
        caption: 'Scenario, session and digests',
        columns: [
          { title: 'What', share: 1 },
          { title: 'Value', share: 2 },
        ],
        rows: rows.map(([name, value]) => ({ cells: [[[name]], [[value]]] })),
      },
    ],
  }
}
