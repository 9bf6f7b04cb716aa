import { pillarTitles, type Pillar } from '../../../scenario/pillar.ts'
import type { Block } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import { count } from '../../say.ts'
import { list, paragraph, type Draft } from '../../section.ts'
import { asBounds, notCompared } from '../../sections/comparison.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { figures } from '../figures.ts'
import { onePlayOrMore } from '../say-plays.ts'

/** @param leftOut pillars of which something is withheld: shares would tell what */
export function method(evidence: SeveralEvidence, leftOut: readonly Pillar[] = []): Draft {
  return {
    id: 'method',
    title: 'Method',
    blocks: [
      paragraph(
        'Information is released scene by scene. Whoever plays reads it, and decides what the person named in the scene should ' +
          'do. Each decision is recorded at once. What is counted in this report is plays: one evening of a group is one play, ' +
          'and so is what one person played alone. ',
        { ref: 'log', text: 'The decisions' },
        ' are in an appendix to this report.',
      ),
      ...counting(evidence),
      paragraph(
        'The findings are drafted from these records, and from nothing else, by rules that anyone can read. Where officers put one in other words, its heading says so. In them:',
      ),
      list([
        [
          'D1, D2 and so on are decisions, K1, K2 and so on are key events, and L1, L2 and so on are legal notes, in the order of the story',
        ],
        ['every finding names the decisions or key events that it rests on, and none rests on a score alone'],
        ['“some plays” and “some of the plays” can be a single play'],
        ['the same decision can be a strength in some plays and a gap in others, and is then named as both'],
        [
          'the reasons are those that the author of the story gives; members can record that they disagree, and the finding says so',
        ],
      ]),
      paragraph(
        'A score compares decisions with others that were possible in this story. It marks nobody, neither a member nor a ' +
          'council, and plays are not ranked.',
      ),
      ...spread(evidence, leftOut),
    ],
  }
}

/** How nobody's own decisions come to be told. */
function counting({ plays, decisions }: SeveralEvidence): readonly Block[] {
  if (plays < fewest)
    return [
      paragraph(
        `With fewer than ${count(fewest)} plays no numbers are given, because they would tell what one group or one person ` +
          'decided. The report says what the plays had in common, and where they differed.',
      ),
    ]
  const rule =
    `A number is given only where ${count(fewest)} plays or more are counted: fewer are never shown split, because that would ` +
    'tell what one group or one person decided.'
  const isWhole = decisions.every(({ telling, isWhole: whole }) => telling !== 'withheld' && whole)
  const withheld =
    ' A play that took a way which too few others took is not counted on it, nor after it until the ways have come together ' +
    'again, so that nothing can be worked out by subtracting. Where that happened, the report speaks of the plays counted ' +
    `there, gives no part of them that is below ${count(fewest)}, and names no choice that fewer took. What was marked in looking ` +
    'back is no decision, and is given as it is. A boundary that was crossed is named wherever it was, if ' +
    `need be as taken in ${onePlayOrMore}.`
  return [paragraph(rule + (isWhole ? '' : withheld))]
}

function spread({ bands, isExact }: SeveralEvidence, leftOut: readonly Pillar[]): readonly Block[] {
  const played = bands.filter(({ plays }) => plays > 0)
  const told = played.filter(({ pillar }) => !leftOut.includes(pillar))
  return [
    ...(told.length === 0 ? [] : [table(told), paragraph(rounded), ...asBounds(isExact)]),
    ...notCompared(played.flatMap(({ pillar }) => (leftOut.includes(pillar) ? [pillar] : []))),
  ]
}

function table(told: SeveralEvidence['bands']): Block {
  return {
    type: 'table',
    caption: 'Complete plays by their share of what was possible in this story, in per cent',
    columns: [
      { title: 'Pillar', share: 3 },
      { title: 'Plays', share: 2 },
      ...fifths.map(title => ({ title, share: 2 })),
      { title: 'Median', share: 2 },
      { title: 'Lowest to highest', share: 3 },
    ],
    rows: told.map(({ pillar, plays, isWhole, fifths: counts, median, lowest, highest }) => ({
      cells: [
        pillarTitles[pillar],
        String(plays),
        ...figures(counts, isWhole),
        `About ${median}`,
        `About ${lowest} to ${highest}`,
      ].map(text => [[text]]),
    })),
    isSmall: true,
  }
}

const rounded =
  'Median, lowest and highest are given to the nearest ten, so that no figure is that of one play. A pillar is left out ' +
  `where fewer than ${count(fewest)} complete plays have a share that may be counted.`

const fifths = ['0 to 20', '21 to 40', '41 to 60', '61 to 80', '81 to 100']
