import type { Block, Row } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import { capital, count, sentence } from '../../say.ts'
import { list, paragraph, type Draft } from '../../section.ts'
import type { Text } from '../../text.ts'
import type { ChoiceTallied, DecisionTallied } from '../evidence.ts'
import { isTaken } from '../is-taken.ts'
import { fewerThanFive, isTooFew, ofThePlays } from '../say-plays.ts'

/**
 * For each decision of the story, how many plays took each choice. What single plays decided is not here: whoever
 * subtracted it from the sums would have the rest.
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
          : 'What a single play decided is not told here. It is added up for each decision of the story.',
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
        ...(decision.isWhole ? [] : [paragraph(notAllCounted)]),
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
  const { number, title, plays } = decision
  return {
    type: 'table',
    caption: `“${title}” (${number}): what the ${count(plays)} plays counted here took`,
    columns: [
      { title: 'Choice', share: 5 },
      { title: 'Plays', share: 1 },
    ],
    rows: tableLines(decision).map(line => row(decision, line)),
  }
}

const notAllCounted =
  `Other plays may have come to it that are not counted here. So a number below ${count(fewest)} is not given, nor whether it is ` +
  'nought. Wherever the time ran out, a play counts at the choice that was then taken.'

/** Those last that nobody took, unless their place would tell it. */
function tableLines(decision: DecisionTallied): readonly Line[] {
  const { choices, isWhole, none } = decision
  if (!isWhole) return [...choices.map(inAll), ...(isTooFew(decision, none) ? [] : [noneOf(none)])]
  return [...lines(decision), ...choices.filter(choice => !isTaken(choice)).map(lineOf)]
}

function row(decision: DecisionTallied, { what, plays }: Line): Row {
  const number = isTooFew(decision, plays) ? capital(fewerThanFive) : String(plays)
  return { cells: [[[what]], [[number]]] }
}

interface Line {
  readonly what: string
  readonly plays: number
}

/** Also where the time ran out: the parts could be below five. */
function inAll({ label, plays, late }: ChoiceTallied): Line {
  return { what: sentence(label), plays: plays + late }
}

function noneOf(plays: number): Line {
  return { what: 'None of the choices.', plays }
}

function lineOf({ label, plays }: ChoiceTallied): Line {
  return { what: sentence(label), plays }
}

/** What was taken, and apart from it what was taken because nobody decided: together, all plays that are counted. */
function lines(decision: DecisionTallied): readonly Line[] {
  return [...decision.choices.filter(({ plays }) => plays > 0).map(lineOf), ...undecided(decision)]
}

function undecided({ choices, none, ranOut }: DecisionTallied): readonly Line[] {
  return [
    ...(none === 0 ? [] : [noneOf(none)]),
    ...(ranOut === 0 ? [] : [{ what: `The time ran out, and ${lateIn(choices)} was taken.`, plays: ranOut }]),
  ]
}

function lateIn(choices: readonly ChoiceTallied[]): string {
  return choices
    .filter(({ late }) => late > 0)
    .map(({ name }) => `“${name}”`)
    .join(' with ')
}
