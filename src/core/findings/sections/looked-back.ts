import type { AlsoMarked, Hindsight } from '../../score/hindsight.ts'
import { afterColon } from '../after-colon.ts'
import type { Block } from '../block.ts'
import { keyOfWords, quoted, type Includes, type Typed } from '../quoted.ts'
import { capital, counted, sentence } from '../say.ts'
import { list, paragraph } from '../section.ts'
import type { Text } from '../text.ts'
import { measuresTold, type WithheldControls } from '../withheld-controls.ts'

/** What the clerk lets into it, and what a mark on a finding closes here. */
interface Told {
  readonly words: Includes
  readonly withheld: WithheldControls
  /** Whether it is withheld which moments were marked. */
  readonly areMarksClosed: boolean
}

/** What members added to the author's list when they looked back: moments, and measures of their own. */
export function lookedBack(
  session: string,
  hindsight: Hindsight,
  { words, withheld, areMarksClosed }: Told,
): readonly Block[] {
  return [
    ...(areMarksClosed ? [] : alsoMarked(hindsight.alsoMarked, withheld)),
    ...quoted(ownMeasures(session, hindsight, areMarksClosed), words, {
      before: [paragraph('What members would add, in their own words. Nobody has checked it:')],
      leftOut,
    }),
  ]
}

function alsoMarked(moments: readonly AlsoMarked[], withheld: WithheldControls): readonly Block[] {
  if (moments.length === 0) return []
  return [
    paragraph('Members also marked moments that the author of the story does not list:'),
    list(moments.map(one => moment(one, withheld))),
  ]
}

function moment({ title, measures }: AlsoMarked, withheld: WithheldControls): Text {
  const { told, isWhole } = measuresTold(measures, withheld)
  const named = told.map(({ text, decoy }) => {
    const why =
      decoy === undefined
        ? ''
        : ` (The author does not think that it would have helped: ${afterColon(sentence(decoy))})`
    return ` ${sentence(text)}${why}`
  })
  return [
    `“${title}”.`,
    ...(named.length === 0 ? [] : [' Named there:', ...named]),
    ...(isWhole ? [] : [` ${notAll}`]),
  ]
}

/** Stands where a control that is named belongs to a finding that is withheld. */
export const notAll = 'What is named here is not told, or not all of it.'

/** @param areMarksClosed whether no heading may tell at which moment it was named: who names one marked it */
export function ownMeasures(
  session: string,
  { found, alsoMarked: also }: Hindsight,
  areMarksClosed: boolean,
): readonly Typed[] {
  const answers = [...found.map(({ title, named }) => ({ title, ...named })), ...also]
  return answers.flatMap(({ title, own, event }) =>
    own.map((words, index) => ({
      key: keyOfWords(session, event ?? 0, index),
      about: [areMarksClosed ? "A member's measure" : `Measure for “${title}”`],
      words,
    })),
  )
}

export function leftOut(amount: number): string {
  const [are, they] = amount === 1 ? ['is', 'it'] : ['are', 'they']
  return (
    `${capital(counted(amount, 'measure'))} in members' own words ${are} left out here, because ${they} may concern the real ` +
    'council. The clerk decides whether to include what members typed.'
  )
}
