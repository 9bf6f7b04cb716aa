import { type Pillar, pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { Block, Finding, Recommendation } from '../block.ts'
import { type End, type Evidence, standing } from '../evidence.ts'
import type { OpenFindings } from '../reviewed-findings.ts'
import type { RuleName } from '../rules/rule-name.ts'
import { capital, counted } from '../say.ts'
import { type Draft, list, paragraph } from '../section.ts'
import { ref, refs, type Text } from '../text.ts'
import { listed } from './recommendations.ts'

/**
 * For those who read one page: how it ended, what was found, and what is recommended.
 *
 * @param setAside how many more recommendations members set aside, if they have said
 */
export function summary(
  evidence: Evidence,
  findings: OpenFindings,
  made: readonly Recommendation[],
  setAside: number | undefined,
): Draft {
  const stand = counted(standing(evidence).length, 'decision stands', 'decisions stand')
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      paragraph(
        'The exercise was an invented story. What happened in it is told in ',
        { ref: 'story', text: 'The story in short' },
        ', and should be read first by whoever was not there.',
      ),
      paragraph(`${ended(evidence.end)} ${capital(stand)} on its record. The findings in short:`),
      inShort(findings, inFewWords),
      paragraph(recommended(made.length, setAside)),
      ...(made.length === 0 ? [] : [listed(made)]),
    ],
  }
}

function recommended(putForward: number, setAside: number | undefined): string {
  const takeUp = 'for the committee to take up, change or leave.'
  if (setAside === undefined) return `${capital(counted(putForward, 'draft recommendation'))} ${takeUp}`
  if (putForward === 0) return whyNone(setAside)
  const aside = setAside === 0 ? '' : ` They set ${counted(setAside, 'other draft')} aside.`
  return `${capital(counted(putForward, 'recommendation'))} that members put forward, ${takeUp}${aside}`
}

function whyNone(setAside: number): string {
  if (setAside === 0) return 'No recommendation came up.'
  return `No recommendation: members set ${counted(setAside, 'draft')} aside.`
}

function ended(end: End): string {
  switch (end.kind) {
    case 'ending':
      return `The exercise was played to an ending, “${end.title}”.`
    case 'stopped':
      return `The exercise was stopped before an ending, at “${end.title}”, and is reported as far as it went.`
    case 'unfinished':
      return `The exercise has not reached an ending. It stands at “${end.title}”, and is reported as far as it went.`
  }
}

/**
 * What was found, boundaries before all.
 *
 * @param say how the findings on one pillar are told, controls apart
 */
export function inShort(findings: OpenFindings, say: (findings: readonly Finding[]) => Text = inSentences): Block {
  return list([boundariesCrossed(findings), ...pillars.map(pillar => pillarInShort(pillar, findings, say))])
}

function inSentences(findings: readonly Finding[]): Text {
  return findings.flatMap(({ number, text }): Text => [' ', ...text, ' (', ref(number), ')'])
}

function boundariesCrossed({ boundaries, withheld }: OpenFindings): Text {
  if (withheld.boundaries)
    return boundaries.length === 0
      ? ['What was found of boundaries is not told here.']
      : ['Boundaries that were crossed: ', ...numbersOf(boundaries), '.', moreIsWithheld]
  if (boundaries.length === 0) return ['No boundary was crossed.']
  const crossed = counted(boundaries.length, 'boundary was', 'boundaries were')
  return [`${capital(crossed)} crossed: `, ...numbersOf(boundaries), '.']
}

/** Where some of what was found is exempt, or left out: nothing that is said may read as if it were all. */
export const moreIsWithheld = ' More was found, and is not told here.'

/** What was decided in words; the controls by number alone, for there are many. */
function pillarInShort(
  pillar: Pillar,
  { byPillar, boundaries, withheld }: OpenFindings,
  say: (findings: readonly Finding[]) => Text,
): Text {
  const said = byPillar[pillar].filter(({ nature }) => nature !== 'control')
  const controls = byPillar[pillar].filter(({ nature }) => nature === 'control')
  const isWithheld = withheld.byPillar[pillar] || withheld.boundaries
  const crossed = boundaries.filter(({ pillars: touched }) => touched.includes(pillar))
  return [
    { strong: `${pillarTitles[pillar]}.` },
    ...say(said),
    ...(crossed.length === 0 ? [] : [' Boundaries crossed bear on it: ', ...numbersOf(crossed), '.']),
    ...(said.length + crossed.length > 0 || isWithheld ? [] : [' What was decided made no difference to it.']),
    ...(controls.length === 0 ? [] : [' Controls to check: ', ...numbersOf(controls), '.']),
    ...(isWithheld ? [moreIsWithheld] : []),
  ]
}

function numbersOf(findings: readonly Finding[]): Text {
  return refs(findings.map(({ number }) => number))
}

/**
 * Findings on one pillar and one play in a sentence, for a summary: each stands below in full. What officers put into their
 * own words is given as they put it, for nobody else can shorten it.
 */
function inFewWords(findings: readonly Finding[]): Text {
  const drafted = findings.filter(({ edited }) => edited !== true)
  const rewritten = findings.filter(({ edited }) => edited === true)
  return [
    ...drafted.flatMap((finding, index): Text => [
      index === 0 ? ` ${capital(short(finding))} (` : `; ${short(finding)} (`,
      ref(finding.number),
      ')',
    ]),
    ...(drafted.length === 0 ? [] : ['.']),
    ...rewritten.flatMap(({ number, text }): Text => [' ', ...text, ' (', ref(number), ')']),
  ]
}

function short({ rule, restsOn: { length } }: Finding): string {
  return shortened[rule](length)
}

/** @param amount of the decisions or key events on which it rests */
const shortened: Readonly<Record<RuleName, (amount: number) => string>> = {
  crossed: amount => `a boundary crossed at ${counted(amount, 'decision')}`,
  helped: amount => `served at ${counted(amount, 'decision')}`,
  'held-back': amount => `set back at ${counted(amount, 'decision')}`,
  'ran-out': amount => `the time ran out at ${counted(amount, 'decision')}`,
  found: amount => `looking back, ${counted(amount, 'key event')} marked`,
  overlooked: amount => `looking back, ${counted(amount, 'key event')} not marked`,
  'control-mattered': amount => `controls to check at ${counted(amount, 'key event')}`,
  untested: () => 'not tested',
}
