import type { AlsoMarked, Hindsight } from '../../score/hindsight.ts'
import { afterColon } from '../after-colon.ts'
import type { Block } from '../block.ts'
import { keyOfWords, quoted, type Includes, type Typed } from '../quoted.ts'
import { capital, counted, sentence } from '../say.ts'
import { list, paragraph } from '../section.ts'
import type { Text } from '../text.ts'

/** What members added to the author's list when they looked back: moments, and measures of their own. */
export function lookedBack(session: string, hindsight: Hindsight, includes: Includes): readonly Block[] {
  return [
    ...alsoMarked(hindsight.alsoMarked),
    ...quoted(ownMeasures(session, hindsight), includes, {
      before: [paragraph('What members would add, in their own words. Nobody has checked it:')],
      leftOut,
    }),
  ]
}

function alsoMarked(moments: readonly AlsoMarked[]): readonly Block[] {
  if (moments.length === 0) return []
  return [
    paragraph('Members also marked moments that the author of the story does not list:'),
    list(moments.map(moment)),
  ]
}

function moment({ title, measures }: AlsoMarked): Text {
  const named = measures.map(({ text, decoy }) => {
    const why =
      decoy === undefined
        ? ''
        : ` (The author does not think that it would have helped: ${afterColon(sentence(decoy))})`
    return ` ${sentence(text)}${why}`
  })
  return [`“${title}”.`, ...(named.length === 0 ? [] : [' Named there:', ...named])]
}

export function ownMeasures(session: string, { found, alsoMarked: also }: Hindsight): readonly Typed[] {
  const answers = [...found.map(({ title, named }) => ({ title, ...named })), ...also]
  return answers.flatMap(({ title, own, event }) =>
    own.map((words, index) => ({
      key: keyOfWords(session, event ?? 0, index),
      about: [`Measure for “${title}”`],
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
