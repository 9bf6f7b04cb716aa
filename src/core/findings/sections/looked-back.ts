import type { AlsoMarked, Hindsight } from '../../score/hindsight.ts'
import type { Words } from '../../session/session.ts'
import type { Block } from '../block.ts'
import { capital, counted, sentence } from '../say.ts'
import { list, paragraph } from '../section.ts'
import type { Text } from '../text.ts'

/** A measure that members put in their own words, and the moment for which they did. */
interface OwnMeasure {
  readonly title: string
  readonly words: Words
}

/** What members added to the author's list when they looked back: moments, and measures of their own. */
export function lookedBack(hindsight: Hindsight, includesWords: boolean): readonly Block[] {
  return [...alsoMarked(hindsight.alsoMarked), ...ownMeasures(ownIn(hindsight), includesWords)]
}

function alsoMarked(moments: readonly AlsoMarked[]): readonly Block[] {
  if (moments.length === 0) return []
  return [
    paragraph('Members also marked moments that the author of the story does not list:'),
    list(moments.map(moment)),
  ]
}

function moment({ title, measures }: AlsoMarked): Text {
  const named = measures.map(({ text }) => ` ${sentence(text)}`)
  return [`“${title}”.`, ...(named.length === 0 ? [] : [' Named there:', ...named])]
}

function ownIn({ found, alsoMarked: also }: Hindsight): readonly OwnMeasure[] {
  return [
    ...found.flatMap(({ title, named }) => named.own.map(words => ({ title, words }))),
    ...also.flatMap(({ title, own }) => own.map(words => ({ title, words }))),
  ]
}

function ownMeasures(measures: readonly OwnMeasure[], areIncluded: boolean): readonly Block[] {
  if (measures.length === 0) return []
  if (!areIncluded) return [paragraph(leftOut(measures.length))]
  return [
    paragraph('What members would add, in their own words. Nobody has checked it:'),
    ...measures.map(({ title, words }): Block => ({
      type: 'quotation',
      about: [`Measure for “${title}”`],
      words: words ?? 'Text removed',
    })),
  ]
}

function leftOut(amount: number): string {
  const [are, they] = amount === 1 ? ['is', 'it'] : ['are', 'they']
  return (
    `${capital(counted(amount, 'measure'))} in members' own words ${are} left out here, because ${they} may concern the real ` +
    'council. The clerk decides whether to include what members typed.'
  )
}
