import type { Block, Row } from '../../block.ts'
import { count, sentence } from '../../say.ts'
import { list, paragraph, type Draft } from '../../section.ts'
import type { Text } from '../../text.ts'
import type { ChoiceTallied, DecisionTallied } from '../evidence.ts'
import { isTaken } from '../is-taken.ts'
import { ofThePlays } from '../say-plays.ts'

/**
 * For each decision of the story, how many plays took each choice. What single plays decided stands in their own reports
 * and not here: whoever subtracted it from the sums would have the rest.
 */
export function decisions(all: readonly DecisionTallied[]): Draft {
  return {
    id: 'log',
    title: 'The decision log',
    appendix: true,
    blocks: [
      paragraph(
        all.length === 0
          ? 'No decision was made in any play.'
          : 'What each play decided stands in the report of that play. Here it is added up for each decision of the story.',
      ),
    ],
    sections: all.map(decision => ({
      id: decision.number.toLowerCase(),
      title: `${decision.number}: ${decision.title}`,
      blocks: [paragraph(asked(decision)), ...taken(decision)],
    })),
  }
}

function asked({ stage, actor, asks }: DecisionTallied): string {
  return `Stage: ${stage}. Decides: ${actor}. ${sentence(asks)}`
}

function taken(decision: DecisionTallied): readonly Block[] {
  switch (decision.telling) {
    case 'withheld':
      return [paragraph('Too few plays are counted here to tell what they decided.')]
    case 'shared':
      return inWords(decision)
    case 'counted':
      return [
        ...(decision.isWhole
          ? []
          : [paragraph('Other plays may have come to it that are not counted here.')]),
        ...(decision.several
          ? [paragraph('More than one choice could be taken. A play counts at each that it took.')]
          : []),
        table(decision),
      ]
  }
}

function inWords(decision: DecisionTallied): readonly Block[] {
  const told = lines(decision).map(({ what, plays }): Text => [`${what} In ${ofThePlays(decision, plays)}.`])
  return [
    ...(decision.isCut ? [paragraph('The plays went different ways here.')] : []),
    ...(told.length === 0 ? [] : [list(told)]),
  ]
}

function table(decision: DecisionTallied): Block {
  const { number, title, plays, choices } = decision
  const never = choices.filter(choice => !isTaken(choice))
  return {
    type: 'table',
    caption: `“${title}” (${number}): what the ${count(plays)} plays counted here took`,
    columns: [
      { title: 'Choice', share: 5 },
      { title: 'Plays', share: 1 },
    ],
    rows: [
      ...lines(decision).map(line => row(line.what, line.plays)),
      ...never.map(({ label }) => row(sentence(label), 0)),
    ],
  }
}

function row(what: string, plays: number): Row {
  return { cells: [[[what]], [[String(plays)]]] }
}

/** What was taken, and apart from it what was taken because nobody decided: together, all plays that are counted. */
function lines({ choices, none, ranOut }: DecisionTallied) {
  return [
    ...choices.filter(({ plays }) => plays > 0).map(({ label, plays }) => ({ what: sentence(label), plays })),
    ...(none === 0 ? [] : [{ what: 'None of the choices.', plays: none }]),
    ...(ranOut === 0 ? [] : [{ what: `The time ran out, and ${lateIn(choices)} was taken.`, plays: ranOut }]),
  ]
}

function lateIn(choices: readonly ChoiceTallied[]): string {
  return choices
    .filter(({ late }) => late > 0)
    .map(({ name }) => `“${name}”`)
    .join(' with ')
}
