import { capital, listed, sentence } from '../report/say.ts'
import { choseBit, visitedBit } from '../machine/conditions.ts'
import type { Branch, Test } from '../machine/graph.ts'
import { sceneAt } from '../machine/walk.ts'
import { gateId } from '../machine/lower.ts'
import { factWords } from '../scenario/conditions.ts'
import { mediumTitle } from '../session/script.ts'
import type { InjectMedium } from '../scenario/schema.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { entry, letterOf, type Script } from '../session/script.ts'
import { pointerTo, type Story, storyOf, type StoryScene, timingsOf } from './story.ts'

/** All that a facilitator's paper is made from. */
export interface PaperInput {
  readonly script: Script
  readonly notes: DebriefNotes
  /** Each exhibit in words, by its id. */
  readonly exhibitTexts: ReadonlyMap<string, string>
}

/** The same, worked out once. */
export type FacilitatorsStory = ReturnType<typeof facilitatorsStory>

export function facilitatorsStory(input: PaperInput) {
  const story = storyOf(input.script)
  const path = pathWords(story)
  return {
    ...input,
    story,
    timings: timingsOf(story, input.exhibitTexts),
    /** The number of each legal note that a choice of the story cites, as `L1`, by its id. */
    law: legalNumbers(story, input.notes),
    /** Says in words what a test asks; nothing where it asks only what hubs and interrupts count by themselves. */
    sayTest: (test: Test) =>
      say(test, ({ fact: id, lo, hi }) => {
        const said = path.get(id)
        if (said !== undefined) return lo > 0 ? said.yes : said.no
        const fact = entry(input.notes.facts, id)
        return fact && factWords(fact, lo, hi)
      }),
  }
}

function legalNumbers({ scenes }: Story, { decisions }: DebriefNotes): ReadonlyMap<string, string> {
  const choices = scenes.flatMap(({ id }) => Object.values(decisions[id]?.choices ?? {}))
  const cited = new Set(choices.flatMap(({ cites, outOfBounds }) => [...cites, ...(outOfBounds?.cites ?? [])]))
  return new Map([...cited].map((id, index) => [id, `L${index + 1}`]))
}

function say(
  test: Test,
  sayFact: (test: Extract<Test, { readonly fact: string }>) => string | undefined,
): string | undefined {
  if ('fact' in test) return sayFact(test)
  if ('not' in test) {
    const said = say(test.not, sayFact)
    return said && `it is not true that ${said}`
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

/** The choices and scenes so far, by the facts that the graph keeps for them. */
function pathWords(story: Story): ReadonlyMap<string, Said> {
  return new Map(
    story.scenes.flatMap(({ id, decision }) => {
      const where = pointerTo(story, id)
      const visited: Said = { yes: `the group reached ${where}`, no: `the group did not reach ${where}` }
      const chosen = Object.keys(decision?.choices ?? {}).map((choice, index): [string, Said] => {
        const what = `${letterOf(index)} at ${where}`
        return [choseBit(id, choice), { yes: `they chose ${what}`, no: `they did not choose ${what}` }]
      })
      return [[visitedBit(id), visited] as [string, Said], ...chosen]
    }),
  )
}

/** Where some branches lead, the first that holds being taken, in sentences. */
export function leadsTo(told: FacilitatorsStory, from: StoryScene, branches: readonly Branch[]): string {
  const { aside } = from
  const { story, script, sayTest } = told
  if (aside?.kind === 'interrupt' && branches.every(branch => resumes(story, from, branch)))
    return 'Back to the interrupted scene.'
  const targets = branches.map(({ when, to }) => ({ when: sayTest(when), target: sceneAt(script.graph, to) }))
  const real = targets.filter(({ target }) => aside?.kind !== 'lead' || !aside.exits.has(target))
  const said = real.map(({ when, target }, index) => {
    const back = aside?.kind === 'lead' && target === aside.hub ? 'back to ' : ''
    const where = `${back}${pointerTo(story, target)}`
    if (when !== undefined) return sentence(`If ${when}: ${where}`)
    return sentence(index === 0 ? capital(where) : `Otherwise: ${where}`)
  })
  return [...new Set(said)].join(' ')
}

/** Whether a branch goes on with what an interrupt put off. */
function resumes({ ways }: Story, { id, aside }: StoryScene, branch: Branch): boolean {
  if (aside?.kind !== 'interrupt') return false
  return (ways.get(id) ?? []).some(({ to, cutIns }) => cutIns.includes(aside.start) && branch.to === gateId(to))
}

/** When the first scene of an interrupt cuts in, in words; nothing for any other scene. */
export function interruptWords(told: FacilitatorsStory, { id, aside }: StoryScene): string | undefined {
  if (aside?.kind !== 'interrupt' || aside.start !== id) return undefined
  const { story, script, sayTest } = told
  const found = Object.entries(script.graph.places).flatMap(([gate, place]) => {
    const cutIns = place.kind === 'gate' ? place.branches.slice(0, -1) : []
    const branch = cutIns.find(({ to }) => sceneAt(script.graph, to) === id)
    return branch === undefined ? [] : [{ before: pointerTo(story, sceneAt(script.graph, gate)), when: branch.when }]
  })
  const before = listed(found.map(one => one.before))
  const when = found[0] && sayTest(found[0].when)
  return `Once, before ${before}${when === undefined ? '' : `, if ${when}`}.`
}

const means: Readonly<Record<string, string>> = {
  phone: 'Phone call',
  email: 'Email',
  letter: 'Letter',
  visit: 'Visit',
  system: 'System message',
  press: 'Press query',
  social: 'Online post',
  meeting: 'Meeting',
} satisfies Record<InjectMedium, string>

/** How news arrives, its sender and receiver: a line each; none where no news comes. */
export function injectWords({ inject }: StoryScene, script: Script): readonly string[] {
  if (inject === undefined) return []
  const { by, from, to, subject } = inject
  return [
    means[by] ?? mediumTitle(by),
    from && `From: ${personNamed(from, script)}`,
    to && `To: ${personNamed(to, script)}`,
    subject && `Subject: ${subject}`,
  ].filter(line => line !== undefined)
}

/** A person of the cast with their post, or the words that the author wrote instead. */
export function personNamed(idOrWords: string, { cast }: Pick<Script, 'cast'>): string {
  const person = entry(cast, idOrWords)
  return person === undefined ? idOrWords : `${person.name}, ${person.post}`
}

/** What is handed out at a scene, by the number of its sheet in the participants' papers. */
export function handoutsAt({ script, sheets }: Story, { exhibits }: StoryScene): readonly string[] {
  return exhibits.map(id => `Sheet ${sheets.indexOf(id) + 1}: ${entry(script.exhibits, id)?.title ?? id}`)
}
