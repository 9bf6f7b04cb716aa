import { capital, listed, sentence } from '../report/say.ts'
import { choseBit, visitedBit } from '../machine/conditions.ts'
import type { Branch, Test } from '../machine/graph.ts'
import { gateId } from '../machine/lower.ts'
import type { Fact, Inject } from '../scenario/schema.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { entry, letterOf, type Script } from '../session/script.ts'
import { pointerTo, sceneAt, type Story, type StoryScene } from './story.ts'

type FactTest = Extract<Test, { readonly fact: string }>

/** Says in words what a test asks; nothing where it asks only what hubs and interrupts count by themselves. */
export type TestInWords = (test: Test) => string | undefined

/** How conditions of a story are said to the facilitator. */
export function testsInWords(story: Story, { facts }: Pick<DebriefNotes, 'facts'>): TestInWords {
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

/** Where a fact lies, in words; nothing where it can lie nowhere else. */
export function factWords(fact: Fact, lo: number, hi: number): string | undefined {
  const name = `“${fact.says}”`
  if ('flag' in fact) return `${name} is ${lo > 0 ? 'so' : 'not so'}`
  if (lo === hi) return `${name} is ${lo}`
  if (hi >= fact.of) return lo === 0 ? undefined : `${name} is ${lo} or more`
  return lo === 0 ? `${name} is ${hi} or less` : `${name} is ${lo} to ${hi}`
}

/** Where some branches lead, the first that holds being taken, in sentences. */
export function leadsTo(
  story: Story,
  from: StoryScene,
  branches: readonly Branch[],
  sayTest: TestInWords,
): readonly string[] {
  const { aside } = from
  const { graph } = story.script
  if (aside?.kind === 'interrupt' && branches.every(branch => resumes(story, from, branch)))
    return ['Back to the scene that was put off.']
  const real = aside?.kind === 'lead' ? branches.filter(({ to }) => !aside.exits.has(sceneAt(graph, to))) : branches
  const targets = real.map(({ when, to }) => ({ when: sayTest(when), target: sceneAt(graph, to) }))
  const said = targets.map(({ when, target }, index) => {
    const where =
      aside?.kind === 'lead' && target === aside.hub ? `back to ${pointerTo(story, target)}` : pointerTo(story, target)
    if (when !== undefined) return sentence(`If ${when}: ${where}`)
    return sentence(index === 0 ? capital(where) : `Otherwise: ${where}`)
  })
  return [...new Set(said)]
}

/** Whether a branch goes on with what an interrupt put off. */
function resumes({ ways }: Story, { id, aside }: StoryScene, branch: Branch): boolean {
  if (aside?.kind !== 'interrupt') return false
  return (ways.get(id) ?? []).some(({ to, cutIns }) => cutIns.includes(aside.start) && branch.to === gateId(to))
}

/** When the first scene of an interrupt cuts in, in words; nothing for any other scene. */
export function interruptWords(story: Story, { id, aside }: StoryScene, sayTest: TestInWords): string | undefined {
  if (aside?.kind !== 'interrupt' || aside.start !== id) return undefined
  const { graph } = story.script
  const found = Object.entries(graph.places).flatMap(([gate, place]) => {
    const branch =
      place.kind === 'gate' ? place.branches.slice(0, -1).find(({ to }) => sceneAt(graph, to) === id) : undefined
    return branch === undefined ? [] : [{ before: sceneAt(graph, gate), when: sayTest(branch.when) }]
  })
  const before = listed(found.map(one => pointerTo(story, one.before)))
  const when = found[0]?.when
  return `Once, before ${before}${when === undefined ? '' : `, if ${when}`}.`
}

const means: Readonly<Record<Inject['by'], string>> = {
  phone: 'Telephone',
  email: 'Email',
  letter: 'Letter',
  visit: 'Visit',
  system: 'System message',
  press: 'Press query',
  social: 'Online post',
  meeting: 'Meeting',
}

/** How news arrives, from whom, to whom: a line each. */
export function injectWords({ by, from, to, subject }: Inject, script: Script): readonly string[] {
  return [
    means[by],
    ...(from === undefined ? [] : [`From: ${personNamed(from, script)}`]),
    ...(to === undefined ? [] : [`To: ${personNamed(to, script)}`]),
    ...(subject === undefined ? [] : [`Subject: ${subject}`]),
  ]
}

/** Someone of the cast with their post, or whoever the words describe. */
export function personNamed(idOrWords: string, { cast }: Pick<Script, 'cast'>): string {
  const person = entry(cast, idOrWords)
  return person === undefined ? idOrWords : `${person.name}, ${person.post}`
}

/** What is handed out at a scene, by the number of its sheet in the participants' papers. */
export function handoutsAt({ script, sheets }: Story, { exhibits }: StoryScene): readonly string[] {
  return exhibits.map(id => `Sheet ${sheets.indexOf(id) + 1}: ${entry(script.exhibits, id)?.title ?? id}`)
}
