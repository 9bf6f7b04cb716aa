import {
  type Draft,
  draftChoice,
  type DraftPlay,
  type DraftSetting,
  gap,
  headOf,
  Ids,
  indented,
  line,
  meritsOf,
  playthroughsOf,
  prose,
  shortTitle,
  yaml,
} from '../draft-words.ts'
import type { Passage, TweeStory } from './twee.ts'

/**
 * A case made from a Twine story: passages are scenes, links the choices of a decision, and a passage without a link is an
 * ending. Links that a case cannot have, and code, are gaps.
 */
export function draftFromTwee(story: TweeStory, setting: DraftSetting): Draft {
  const scenes = planOf(story)
  const decisions = scenes.filter(({ isDecision }) => isDecision).length
  const words = scenes.flatMap(({ title, passage }) => [title, ...(passage?.paragraphs ?? [])]).join(' ')
  const head = headOf({ from: 'a Twine story', words, scenes: scenes.length, decisions }, setting)
  const told = new Set(scenes.map(({ passage }) => passage))
  const apart = [...story.passages.values()].filter(passage => !told.has(passage))
  return {
    scenario: `${head}\n${whoDecides}\n${scenesOf(scenes)}`,
    playthroughs: playthroughsOf(playsOf(scenes)),
    scenes: scenes.length,
    decisions,
    remarks: apart.map(passage => `Line ${passage.line}: no link leads to “${passage.name}”, so we left it out.`),
  }
}

const member = 'member'
const whoDecides = `# Who decides.\n${yaml({
  cast: { [member]: { name: gap('an invented name'), post: 'Member of the council', seat: 'member' } },
})}`

/** Where a scene leads, and by which words. */
interface Exit {
  readonly id: string
  readonly label: string
  readonly to: string
}

interface PlannedScene {
  readonly id: string
  readonly title: string
  /** None for an ending that we add. */
  readonly passage: Passage | undefined
  readonly isDecision: boolean
  /** None for an ending. */
  readonly exits: readonly Exit[]
  /** What the author must write, in words for a gap. */
  readonly gaps: readonly string[]
}

const mostChoices = 8

/** The scenes that the start leads to, with the start first. */
function planOf(story: TweeStory): readonly PlannedScene[] {
  const route = new Route(story)
  const reached = [story.start, ...story.passages.values()].filter(
    (passage, index, all) => route.leads.has(passage.name) && all.indexOf(passage) === index,
  )
  const ids = new Ids()
  const idOf = new Map(
    [...reached.map(({ name }) => name), ...route.missing.keys()].map(name => [name, ids.take(name)]),
  )
  const scenes = reached.map((passage): PlannedScene => {
    const choices = new Ids()
    const exits = (route.leads.get(passage.name) ?? []).map(({ words, target }) => ({
      id: choices.take(words),
      label: labelOf(words),
      to: idOf.get(target) ?? '',
    }))
    return {
      id: idOf.get(passage.name) ?? '',
      title: titleOf(passage.name),
      passage,
      isDecision: exits.length > 1,
      exits,
      gaps: [...(route.gaps.get(passage.name) ?? []), ...passage.code.map(codeGap)],
    }
  })
  const missing = [...route.missing].map(([name, number]): PlannedScene => ({
    id: idOf.get(name) ?? '',
    title: titleOf(name),
    passage: undefined,
    isDecision: false,
    exits: [],
    gaps: [`the passage “${quoted(name)}”, to which line ${number} leads and which the file does not have`],
  }))
  return withDecision([...scenes, ...missing], ids)
}

function titleOf(name: string): string {
  const title = line(shortTitle(name))
  return /[\p{L}\p{N}]/u.test(title) ? title : gap('a title')
}

function labelOf(words: string): string {
  const label = line(words)
  return /[\p{L}\p{N}]/u.test(label) ? label : gap('what members do')
}

const mostQuoted = 50

/** Words of the story within a gap, which must not read as the end of it. */
function quoted(words: string): string {
  const plain = line(words.replaceAll('"', '’').replaceAll('<', '‹').replaceAll('>', '›'))
  return plain.length <= mostQuoted ? plain : `${plain.slice(0, mostQuoted).trimEnd()}…`
}

function codeGap({ words, line: number }: Passage['code'][number]): string {
  return `what the code in line ${number} did: ${quoted(words)}`
}

type Links = Passage['links']

/** Which links a case can have: it has no loops, and at most eight choices at a time. */
class Route {
  /** By the name of each passage that the start leads to. */
  readonly leads = new Map<string, Links>()
  readonly gaps = new Map<string, readonly string[]>()
  /** Names without a passage, each with the line that names it first. */
  readonly missing = new Map<string, number>()
  readonly #story: TweeStory

  constructor(story: TweeStory) {
    this.#story = story
    this.#walk()
  }

  /** Depth first, by a list of its own: a story may be longer than the calls that an engine allows. */
  #walk(): void {
    const isOpen = new Set<string>()
    const path: { readonly name: string; readonly left: Links[number][]; readonly kept: Links[number][] }[] = []
    const enter = (passage: Passage) => {
      isOpen.add(passage.name)
      path.push({ name: passage.name, left: [...this.#possible(passage)], kept: [] })
    }
    enter(this.#story.start)
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const next = here.left.shift()
      if (next === undefined) {
        this.leads.set(here.name, here.kept)
        isOpen.delete(here.name)
        path.pop()
      } else if (isOpen.has(next.target)) this.#leaveOut(here.name, loopGap(next))
      else {
        here.kept.push(next)
        const passage = this.#story.passages.get(next.target)
        if (passage === undefined) this.missing.set(next.target, this.missing.get(next.target) ?? next.line)
        else if (!this.leads.has(passage.name)) enter(passage)
      }
    }
  }

  #possible({ name, links }: Passage): Links {
    const once = new Map(links.map(link => [`${link.words}\n${link.target}`, link]))
    const toPassages = [...once.values()].filter(link => {
      const isElsewhere = /^(?:https?:|[$_][a-z_])/i.test(link.target) && !this.#story.passages.has(link.target)
      if (isElsewhere)
        this.#leaveOut(name, `where “${quoted(link.words)}” in line ${link.line} leads: ${quoted(link.target)}`)
      return !isElsewhere
    })
    for (const link of toPassages.slice(mostChoices))
      this.#leaveOut(
        name,
        `a place for “${quoted(link.words)}” in line ${link.line}, as a decision has at most eight choices`,
      )
    return toPassages.slice(0, mostChoices)
  }

  #leaveOut(name: string, what: string): void {
    this.gaps.set(name, [...(this.gaps.get(name) ?? []), what])
  }
}

function loopGap({ words, target, line: number }: Links[number]): string {
  return `where “${quoted(words)}” in line ${number} leads, as a case has no loops (it went back to “${quoted(target)}”)`
}

/** A case without a decision has nothing to look back on: its last step becomes one. */
function withDecision(scenes: readonly PlannedScene[], ids: Ids): readonly PlannedScene[] {
  if (scenes.some(({ isDecision }) => isDecision)) return scenes
  const endings = scenes.filter(({ exits }) => exits.length === 0).map(({ id }) => id)
  const last = scenes.find(({ exits }) => exits.some(({ to }) => endings.includes(to))) ?? scenes[0]
  const added = (last?.exits.length === 0 ? ['The end', 'The end, otherwise'] : ['The end, otherwise']).map(
    (name): PlannedScene => ({
      id: ids.take(name),
      title: gap('a title for this ending'),
      passage: undefined,
      isDecision: false,
      exits: [],
      gaps: ['how it ends'],
    }),
  )
  const choices = new Ids()
  const label = last?.exits.length === 0 ? 'what members might do' : 'what else members might do'
  const exits = [
    ...(last?.exits ?? []).map(exit => ({ ...exit, id: choices.take(exit.label) })),
    ...added.map(({ id }, index) => ({
      id: choices.take(id),
      label: gap(index === 0 ? label : 'what else members might do'),
      to: id,
    })),
  ]
  return [...scenes.map(scene => (scene === last ? { ...scene, isDecision: true, exits } : scene)), ...added]
}

function scenesOf(scenes: readonly PlannedScene[]): string {
  const decisions = scenes.filter(({ isDecision }) => isDecision).map(({ id }) => id)
  const first = firstDecision(scenes)
  const order = [first, ...decisions.filter(id => id !== first)]
  const parts = scenes.map(scene => {
    const from = scene.passage === undefined ? '' : `# Line ${scene.passage.line} of the file.\n`
    const ending = '# `contained`, `partial` or `harm`: which is it?\n'
    const about = scene.exits.length === 0 ? `${from}${ending}` : from
    return indented(1, `${about}${yaml({ [scene.id]: sceneOf(scene, order.indexOf(scene.id)) })}`)
  })
  return `scenes:\n${parts.join('')}`
}

/** The one that every route takes first. */
function firstDecision(scenes: readonly PlannedScene[]): string | undefined {
  let here = scenes[0]
  while (here !== undefined && !here.isDecision) {
    const [exit] = here.exits
    here = scenes.find(({ id }) => id === exit?.to)
  }
  return here?.id
}

function sceneOf({ title, passage, isDecision, exits, gaps }: PlannedScene, decision: number): object {
  const paragraphs = passage?.paragraphs ?? []
  // An ending that we add has only its gap.
  const toWrite = (passage === undefined ? [] : gaps).map(gap)
  const notes = [...(passage?.comments.filter(words => /[\p{L}\p{N}]/u.test(words)) ?? []), ...toWrite]
  const text =
    paragraphs.length === 0 ? [gap(passage === undefined ? gaps.join('; ') : 'what members see and hear')] : paragraphs
  const told = {
    title,
    text: prose(text),
    ...(notes.length === 0 ? {} : { facilitator: prose(notes) }),
  }
  const [only] = exits
  if (only === undefined) return { ...told, ending: 'partial' }
  return isDecision ? { ...told, decision: decisionOf(exits, decision) } : { ...told, goto: only.to }
}

function decisionOf(exits: readonly Exit[], decision: number): object {
  const merits = meritsOf(exits.length, decision)
  const choices = exits.map(({ id, label, to }, index) => [id, draftChoice(label, merits[index] ?? {}, to)])
  return { actor: member, asks: 'What do you do?', choices: Object.fromEntries(choices) }
}

/** One play to each ending, by the fewest scenes. */
function playsOf(scenes: readonly PlannedScene[]): readonly DraftPlay[] {
  const byId = new Map(scenes.map(scene => [scene.id, scene]))
  const picks = new Map<string, DraftPlay['picks']>(scenes.slice(0, 1).map(({ id }) => [id, []]))
  for (const [id, before] of picks) {
    const { exits = [], isDecision = false } = byId.get(id) ?? {}
    for (const exit of exits)
      if (!picks.has(exit.to)) picks.set(exit.to, isDecision ? [...before, { [id]: exit.id }] : before)
  }
  return scenes.flatMap(({ id, exits }) => (exits.length === 0 ? [{ picks: picks.get(id) ?? [], ending: id }] : []))
}
