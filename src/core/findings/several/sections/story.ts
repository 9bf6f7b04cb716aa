import { confidenceIn, confidenceQuestion } from '../../../session/closing-questions.ts'
import { entry, type Script } from '../../../session/script.ts'
import type { Block } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import type { Includes } from '../../quoted.ts'
import { capital, count, counted, listed, sentence } from '../../say.ts'
import { type Draft, notice, paragraph } from '../../section.ts'
import { conclusions, givenIf, handsTable } from '../../sections/evening-ended.ts'
import { outcomes } from '../../sections/looked-back.ts'
import { headlineOf } from '../../sections/story.ts'
import { whoIsWho } from '../../sections/who-is-who.ts'
import { ref, type Text } from '../../text.ts'
import type { ChoiceTallied, DecisionTallied, EndingReached, Endings, SeveralEvidence } from '../evidence.ts'
import { figures } from '../figures.ts'
import type { Played } from '../played.ts'
import { fewerThanFive, isTooFew, ofThePlays, ofThoseAt } from '../say-plays.ts'

/** What happens in the story, for those who were not there, with what most plays chose, stage by stage. */
export function story(script: Script, evidence: SeveralEvidence): Draft {
  return {
    id: 'story',
    title: 'The story in short',
    blocks: [
      paragraph(sentence(script.summary)),
      ...script.stages.flatMap(({ id, title }) => stage(title, toldIn(id, script, evidence))),
      paragraph({ strong: 'How it ended. ' }, sayEnded(evidence.endings)),
      ...whoIsWho(script),
    ],
  }
}

function stage(title: string, told: Text): readonly Block[] {
  return told.length === 0 ? [] : [paragraph({ strong: `${title}.` }, ...told)]
}

/** Its decisions; of a stage without one, its first scene that was met. */
function toldIn(stageId: string, script: Script, evidence: SeveralEvidence): Text {
  const isHere = (scene: string) => entry(script.scenes, scene)?.stage === stageId
  const decisions = evidence.decisions.filter(({ scene }) => isHere(scene))
  if (decisions.length > 0) return decisions.flatMap(decision => sayDecided(script, decision))
  const first = evidence.scenesMet.find(scene => isHere(scene) && script.graph.places[scene]?.kind !== 'ending')
  return first === undefined ? [] : [` ${headlineOf(script, first)}`]
}

function sayDecided(script: Script, decision: DecisionTallied): Text {
  const { scene, number } = decision
  return [` ${headlineOf(script, scene)} ${mostTook(decision)} (`, ref(number), ').']
}

function mostTook(decision: DecisionTallied): string {
  const { choices, none, telling, plays } = decision
  if (telling === 'withheld') return 'Too few plays are counted to say what was decided'
  const most = Math.max(none, ...choices.map(takenIn))
  if (telling === 'shared' && most < plays) return 'The plays went different ways'
  if (isTooFew(decision, most))
    return `No choice was that of ${count(fewest)} or more of the ${count(plays)} plays counted there`
  const names = choices.filter(choice => takenIn(choice) === most).map(({ name }) => `“${name}”`)
  const all = none === most ? [...names, 'none of the choices'] : names
  const who = capital(ofThoseAt(decision, most))
  return most === plays ? `${who} took ${listed(all)}` : `${who} took ${othersTook(all, decision, most)}`
}

function takenIn({ plays, late }: ChoiceTallied): number {
  return plays + late
}

/** `“A”, and four others “B”`: where a play takes one choice, those that took another are other plays. */
function othersTook([first = '', ...rest]: readonly string[], { several }: DecisionTallied, most: number): string {
  if (rest.length === 0) return first
  if (several) return `${first}, and as many ${listed(rest)}, though not always the same plays`
  return listed([first, ...rest.map(name => `${count(most)} ${most === 1 ? 'other' : 'others'} ${name}`)])
}

/** How the plays ended. One that was stopped counts for what it reached, and for nothing more. */
export function howFar(endings: Endings, versions: readonly Block[]): Draft {
  return {
    id: 'how-far',
    title: 'How far it got',
    blocks: [...versions, paragraph(sayEnded(endings)), ...incomplete(endings), ...reached(endings)],
  }
}

/** `18 plays reached an ending, two were stopped before an ending and one has not been played to an ending yet.` */
export function sayEnded({ complete, stopped, unfinished }: Endings): string {
  if (stopped + unfinished === 0) return 'Every play reached an ending.'
  const said = [
    { plays: complete, how: 'reached an ending' },
    { plays: stopped, how: `${stopped === 1 ? 'was' : 'were'} stopped before an ending` },
    { plays: unfinished, how: `${unfinished === 1 ? 'has' : 'have'} not been played to an ending yet` },
  ]
    .filter(({ plays }) => plays > 0)
    .map(({ plays, how }, index) => `${index === 0 ? counted(plays, 'play') : count(plays)} ${how}`)
  return `${capital(listed(said))}.`
}

function incomplete({ stopped, unfinished }: Endings): readonly Block[] {
  if (stopped + unfinished === 0) return []
  return [
    notice(
      { strong: 'Not every play is complete. ' },
      'Those that are not count for what they reached. What they did not reach is neither a strength nor a gap.',
    ),
  ]
}

function reached({ telling, complete, plays, reached: endings }: Endings): readonly Block[] {
  if (complete === 0) return []
  if (telling === 'withheld')
    return [paragraph('Too few plays are counted at their endings to say which they reached.')]
  if (telling === 'shared' && endings.length === 0) return [paragraph('They came to different endings.')]
  if (telling === 'shared')
    return endings.map(ending =>
      paragraph(
        `In ${ofThePlays({ telling, plays }, ending.plays)} it came to “${ending.title}”. ${outcomes[ending.outcome]}`,
      ),
    )
  const isWhole = plays === complete
  return [...table(endings, isWhole), ...(isWhole ? [] : [paragraph(unnamed), paragraph(untold(complete - plays))])]
}

const unnamed = `An ending that ${fewerThanFive} of the plays counted came to is not named.`

/** Where plays are left out, a row would tell that an ending was reached at all. */
function table(endings: readonly EndingReached[], isWhole: boolean): readonly Block[] {
  const told = figures(
    endings.map(({ plays }) => plays),
    isWhole,
  )
  const rows = endings.flatMap(({ title, outcome, plays }, index) =>
    isTooFew({ telling: 'counted', isWhole }, plays)
      ? []
      : [{ cells: [[[title]], [[outcomes[outcome]]], [[told[index] ?? '']]] }],
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'Endings reached',
      columns: [
        { title: 'Ending', share: 3 },
        { title: 'What it means', share: 4 },
        { title: 'Plays', share: 1 },
      ],
      rows,
    },
  ]
}

function untold(amount: number): string {
  return (
    `How ${amount === 1 ? 'one complete play' : `${count(amount)} complete plays`} ended is not told: it would tell what was ` +
    'decided where too few plays came.'
  )
}

/** What the rooms said of themselves at the end. */
export function eveningEnded(groups: readonly Played[], includes: Includes, isSureGiven = false): Draft {
  return {
    id: 'evening-ended',
    title: 'How the evening ended',
    blocks: [
      ...givenIf(isSureGiven, confidence(groups)),
      ...conclusions(
        groups.map(({ session }) => session),
        includes,
      ),
    ],
  }
}

const membersWereAsked = `Members were asked: “${confidenceQuestion}”`

/** Held against how many were present in all, the hands of the others would tell of that group. */
const ofSmallGroups = `${membersWereAsked} In one group or more, fewer than ${count(fewest)} are known to have taken part, so the hands are not given.`

function summedOver(groups: number): string {
  if (groups === 0) return 'The hands are not given.'
  return groups === 1
    ? 'The hands of one group are given here.'
    : `The hands of ${count(groups)} groups are summed here.`
}

interface Hands {
  readonly before: readonly number[] | undefined
  readonly after: readonly number[] | undefined
}

/** Only groups that were asked both times are summed, so that before and after are of the same people. */
function confidence(groups: readonly Played[]): readonly Block[] {
  const asked = groups
    .map(({ session }): Hands => ({
      before: confidenceIn(session, 'before'),
      after: confidenceIn(session, 'after'),
    }))
    .filter(({ before, after }) => before !== undefined || after !== undefined)
  if (asked.length === 0) return [paragraph('Members were not asked how sure they are of their council.')]
  if (groups.some(({ isSmall }) => isSmall)) return [paragraph(ofSmallGroups)]
  const summed = asked.filter(({ before = [], after = [] }) => enough(before) && enough(after))
  const others = asked.length - summed.length
  return [
    paragraph(`${membersWereAsked} ${summedOver(summed.length)}${unsummed(others)}`),
    ...(summed.length === 0
      ? []
      : handsTable(sumOf(summed.map(({ before = [] }) => before)), sumOf(summed.map(({ after = [] }) => after)))),
  ]
}

function unsummed(others: number): string {
  if (others === 0) return ''
  const were = counted(others, 'other was', 'others were')
  return ` ${capital(were)} asked only once, or raised fewer than ${count(fewest)} hands, and ${others === 1 ? 'is' : 'are'} left out.`
}

function enough(hands: readonly number[]): boolean {
  return hands.reduce((sum, more) => sum + more, 0) >= fewest
}

function sumOf(all: readonly (readonly number[])[]): readonly number[] {
  return all.reduce((sum, hands) => sum.map((more, step) => more + (hands[step] ?? 0)), [0, 0, 0, 0, 0])
}
