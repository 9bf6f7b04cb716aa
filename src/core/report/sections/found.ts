import { type Pillar, pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import type { Source } from '../../session/met.ts'
import { type Cell, refs, type Text } from '../block.ts'
import { allVotes, noDifferences, sayDifference } from '../differed.ts'
import { cell, type Draft, type DraftItem, type DraftRow, paragraphOf, section, whole } from '../draft.ts'
import { type ChosenFinding, isFindingTold, linesTold } from '../findings.ts'
import { type Effect, effects, mostOf, pillarWords, pointsOf } from '../four-ps.ts'
import { endingsMet, type StageTold } from '../happened.ts'
import { cited, howOften, type Line, type Said, said, sayLines } from '../line.ts'
import { voteBars } from './pictures.ts'
import { mayCount, outOfBounds, type Place, type Plays, roomFor, subjectOf } from '../plays.ts'
import { isAnsweredBy } from '../recommendations.ts'
import { continued, counted } from '../say.ts'
import type { Telling } from '../telling.ts'

/** A paragraph for each stage of which anything is told. @param before stands before the id of the stage */
export function story(before: string, stages: readonly StageTold[], telling: Telling): readonly DraftItem[] {
  return stages
    .filter(({ lines }) => lines.length > 0)
    .map(({ id, lines }) => paragraphOf(`${before}/${id}`, ...sayLines(lines, telling)))
}

/** How the case ended; of several plays, how often each way. */
export function endings(plays: Plays, place: Place): readonly Said[] {
  return endingsMet(plays).map(({ endedWith, times, sources }) => {
    const subject = plays.all.length === 1 ? 'The case' : subjectOf(plays, times, place)
    return said(sources, `${subject} ended with ${endedWith}.`)
  })
}

/** Every choice out of bounds by its number; that none was, only where no decision is kept back. */
export function boundsSaid(telling: Telling): readonly Said[] {
  const { plays, numbered, isTold } = telling
  if (telling.findings.some(({ lines }) => lines.some(({ kind }) => kind === 'bounds'))) return []
  const beyond = new Set(outOfBounds(plays).map(({ scene }) => scene))
  if (beyond.size === 0) return [said([...decisionsAt(numbered.decisions), ...whole], 'No choice was out of bounds.')]
  const scenes = numbered.decisions.filter(scene => beyond.has(scene) && isTold(decisionsAt([scene])))
  if (scenes.length === 0) return []
  const line: Line = { kind: 'bounds', id: '', scenes, sources: decisionsAt(scenes), times: plays.all.length }
  return sayLines([line], telling)
}

export function decisionsAt(scenes: readonly SceneId[]): readonly Source[] {
  return scenes.map((scene): Source => `decision:${scene}`)
}

export function found(telling: Telling): Draft {
  const told = telling.findings.filter(finding => isFindingTold(finding, telling))
  return section('found', 'What we found', [
    ...told.map(finding => paragraphOf(`finding:${finding.id}`, ...sayFinding(finding, telling))),
    ...mostTable(telling),
  ])
}

function sayFinding(finding: ChosenFinding, telling: Telling): readonly Said[] {
  const { plays } = telling
  const { id, title, test } = finding
  const sources: readonly Source[] = [`finding:${id}`, ...title.sources]
  return [
    said(sources, { strong: `${title.text}.` }, ...howOften(title.times, plays)),
    ...shownBy(finding, roomFor(plays).lines, telling),
    said(
      sources,
      `The Council should check: ${test.text} (${test.who}, ${counted(test.weeks, 'week')}).`,
      ...seeAnswers(finding, telling),
    ),
  ]
}

/** ` See R1.` */
export function seeAnswers(finding: ChosenFinding, { recommendations: { forward }, isTold, numbers }: Telling): Text {
  const answers = forward
    .filter(one => isAnsweredBy(finding, one))
    .map(({ id }): Source => `recommendation:${id}`)
    .filter(source => isTold([source]))
  return answers.length === 0 ? [] : [' See ', ...refs(numbers.all(answers)), '.']
}

/** What in the exercise shows a finding, as far as there is room; so put that it is safe when it is quoted alone. */
export function shownBy(finding: ChosenFinding, most: number, telling: Telling): readonly Said[] {
  const [first, ...others] = sayLines(linesTold(finding, most, telling), telling, 'alone')
  if (first === undefined) return []
  const [opening, ...rest] = first.text
  const after = typeof opening === 'string' ? continued(opening) : undefined
  // A name, or a number, keeps its capital.
  const isWord = typeof opening === 'string' && after === undefined
  const text: Text = [
    isWord ? 'In the exercise: ' : 'In the exercise, ',
    ...(after === undefined ? first.text : [after, ...rest]),
  ]
  return [{ ...first, text }, ...others].map(one => ({ ...one, sources: [`finding:${finding.id}`, ...one.sources] }))
}

/** The choice that helped each P most and the one that harmed it most; of a few decisions Appendix A says it. */
function mostTable(telling: Telling): readonly DraftItem[] {
  const { plays } = telling
  if (plays.all.length > 1 || telling.isTooShort || !roomFor(plays).hasMostTable) return []
  const all = effects(plays).filter(({ scene }) => telling.isTold([`decision:${scene}`]))
  const told = namedOnce(telling)
  const rows = pillars.map((pillar): DraftRow => {
    const helped = mostOf(all, pillar, 1)
    const harmed = mostOf(all, pillar, -1)
    const sources = [...helped, ...harmed].map(({ scene }): Source => `decision:${scene}`)
    return {
      sources: [...sources, ...whole],
      cells: [
        [[{ strong: pillarTitles[pillar] }, `: ${pillarWords[pillar]}`]],
        told(helped, pillar, 1),
        told(harmed, pillar, -1),
      ],
    }
  })
  return [
    {
      kind: 'table',
      id: 'found/four-ps',
      caption: 'What helped each P most and what harmed it most, as the author judges',
      columns: { P: 2, 'Helped most': 6, 'Harmed most': 6 },
      rows,
    },
  ]
}

/** Names the choice that did most to a P: each once, and then by the number of its decision. */
function namedOnce({ numbers }: Telling) {
  const named = new Set<string>()
  return (most: readonly Effect[], pillar: Pillar, sign: 1 | -1): Cell => {
    const [first, ...equals] = most
    if (first === undefined) return cell('–')
    const points = pointsOf(first, pillar, sign)
    const name = first.whys.find(one => one.pillar === pillar && one.points === points)?.name ?? ''
    const numberOf = ({ scene }: Effect) => numbers.of(`decision:${scene}`) ?? ''
    if (named.has(name)) return cell(...refs(most.map(numberOf)))
    named.add(name)
    const also = equals.map(numberOf)
    return cell(
      `“${name}”${first.ranOut ? ', as time ran out' : ''}`,
      ...cited([`decision:${first.scene}`], numbers),
      ...(also.length === 0 ? [] : ['; equally ', ...refs(also)]),
    )
  }
}

export function differed(telling: Telling): Draft {
  const { plays, numbers, review } = telling
  const open = telling.differences.filter(({ sources }) => telling.isTold(sources))
  const told = plays.all.length === 1 ? open : open.slice(0, roomFor(plays).apart)
  // Of groups that went apart, as many as there is room for are told; the others by number.
  const more = open.slice(told.length).flatMap(({ sources }) => sources)
  const who = mayCount(plays) ? 'Groups' : 'Sessions'
  return section('differed', 'Where members differed', [
    ...told.flatMap((one): readonly DraftItem[] => [
      paragraphOf(`differed/${one.scene}`, sayDifference(one, telling)),
      ...(review.details.showVotes === true ? voteBars(one, numbers) : []),
    ]),
    ...(more.length === 0
      ? []
      : [
          paragraphOf(
            'differed/more',
            said(more, `${who} also went different ways at `, ...refs(numbers.all(more)), '.'),
          ),
        ]),
    ...(told.length === 0 ? [noneDiffered('differed/none', telling)] : []),
  ])
}

export function noneDiffered(id: string, { plays }: Telling): DraftItem {
  return paragraphOf(id, said([...allVotes(plays), ...whole], noDifferences(plays)))
}
