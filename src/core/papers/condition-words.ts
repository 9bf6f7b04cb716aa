import { choseBit, visitedBit } from '../machine/conditions.ts'
import type { Test } from '../machine/graph.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { entry, letterOf } from '../session/script.ts'
import { factWords } from './fact-words.ts'
import { pointerTo, type Story } from './story.ts'

type FactTest = Extract<Test, { readonly fact: string }>

/** Says in words what a test asks; nothing where it asks only what hubs and interrupts count by themselves. */
export type SayTest = (test: Test) => string | undefined

/** How conditions of a story are said to the facilitator. */
export function sayTests(story: Story, { facts }: Pick<DebriefNotes, 'facts'>): SayTest {
  const path = pathWords(story)
  const sayFact = (test: FactTest) => {
    const said = path.get(test.fact)
    if (said !== undefined) return test.lo > 0 ? said.yes : said.no
    const fact = entry(facts, test.fact)
    return fact === undefined ? undefined : factWords(fact, test.lo, test.hi)
  }
  return test => say(test, sayFact)
}

function say(test: Test, sayFact: (test: FactTest) => string | undefined): string | undefined {
  if ('fact' in test) return sayFact(test)
  if ('not' in test) {
    const said = say(test.not, sayFact)
    return said === undefined ? undefined : `it is not so that ${said}`
  }
  const isAll = 'all' in test
  const parts = (isAll ? test.all : test.any).map(part => say(part, sayFact))
  const said = parts.filter(part => part !== undefined)
  if (said.length === 0) return undefined
  return said.length === 1 ? said[0] : said.join(isAll ? ', and ' : ', or ')
}

interface Said {
  readonly yes: string
  readonly no: string
}

/** What was chosen and where the play has been, by the facts that the graph keeps for it. */
function pathWords(story: Story): ReadonlyMap<string, Said> {
  return new Map(
    story.scenes.flatMap(({ id, decision }) => {
      const where = pointerTo(story, id)
      const visited: Said = { yes: `the play came to ${where}`, no: `the play did not come to ${where}` }
      const chosen = Object.keys(decision?.choices ?? {}).map((choice, index): [string, Said] => {
        const what = `${letterOf(index)} at ${where}`
        return [choseBit(id, choice), { yes: `they took ${what}`, no: `they did not take ${what}` }]
      })
      return [[visitedBit(id), visited] as [string, Said], ...chosen]
    }),
  )
}
