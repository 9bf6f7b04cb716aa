import {
  type Draft,
  draftChoice,
  type DraftSetting,
  gap,
  headOf,
  Ids,
  indented,
  line,
  type Merits,
  meritsOf,
  playthroughsOf,
  prose,
  yaml,
} from '../draft-words.ts'
import type { EndingKind } from '../schema.ts'
import type { EventList, ListedEvent } from './event-list.ts'

/**
 * A case made from an event list. It plays from its first event to an ending, and each text that the list does not have is a
 * gap: an event that expects an action becomes a scene with a decision, any other a scene that only goes on.
 */
export function draftFrom(list: EventList, setting: DraftSetting): Draft {
  const plan = planOf(list.events)
  const cast = new Cast(plan.scenes.map(({ event }) => event))
  const stages = stagesOf(plan, cast)
  const decisions = plan.scenes.filter(({ isDecision }) => isDecision).length
  const words = list.events.map(({ title, text, expected }) => [title, ...text, ...expected].join(' ')).join(' ')
  const head = headOf({ from: 'an event list', words, scenes: plan.scenes.length, decisions }, setting)
  return {
    scenario: [head, cast.yaml(), stages].join('\n'),
    playthroughs: playthroughsOf(playsOf(plan)),
    scenes: plan.scenes.length + plan.endings.length,
    decisions,
  }
}

interface PlannedScene {
  readonly id: string
  readonly event: ListedEvent
  readonly isDecision: boolean
}

interface PlannedEnding {
  readonly id: string
  readonly kind: EndingKind
  /** None for one that we add. */
  readonly event: ListedEvent | undefined
}

interface Plan {
  readonly scenes: readonly PlannedScene[]
  readonly endings: readonly PlannedEnding[]
  /** The last decision leads to the endings, one for each choice. */
  readonly last: PlannedScene
}

const mostChoices = 8

function planOf(events: readonly ListedEvent[]): Plan {
  const ids = new Ids()
  const ends = events.filter(({ ending }) => ending !== undefined).slice(0, mostChoices)
  // One that is nothing but endings tells a story all the same.
  const told = events.filter(({ ending }) => ending === undefined)
  const story = told.length === 0 ? events : told
  const decides = story.map(({ expected, asks }) => expected.length > 0 || asks !== undefined)
  // A case without a decision has nothing to look back on.
  const isDecision = (index: number) =>
    decides[index] === true || (!decides.includes(true) && index === story.length - 1)
  const scenes = story.map((event, index) => ({ id: ids.take(event.title), event, isDecision: isDecision(index) }))
  const endings: readonly PlannedEnding[] =
    told.length > 0 && ends.length > 0
      ? ends.map(event => ({ id: ids.take(event.title), kind: event.ending ?? 'partial', event }))
      : [
          { id: ids.take('The end, as expected'), kind: 'contained', event: undefined },
          { id: ids.take('The end, otherwise'), kind: 'partial', event: undefined },
        ]
  const last = scenes.findLast(scene => scene.isDecision)
  if (last === undefined) throw new Error('an event list has no event')
  return { scenes, endings, last }
}

const group =
  /^(?:the )?(?:all|all players|players?|participants?|everyone|members?|all members|group|table|room|committee|syndicates?|team|delegates)$/i
const councillors =
  /\b(?:cllr|councillor|elected member|leader of the council|mayor|cabinet member|portfolio holder|chair of)\b/i

/** Who decides in the list: each once, by the words that name them. */
class Cast {
  readonly #ids = new Ids()
  readonly #people = new Map<string, { readonly id: string; readonly person: object }>()

  constructor(events: readonly ListedEvent[]) {
    for (const event of events) if (event.expected.length > 0 || event.asks !== undefined) this.decider(event)
  }

  /** Who decides at an event: a councillor where the list does not say. */
  decider({ decides, to }: ListedEvent): string {
    const words = line(decides ?? to ?? '')
    return this.#id(words === '' || group.test(words) ? '' : words)
  }

  /** For an inject: someone who decides, or the words of the list. */
  named(words: string): string {
    const said = line(words)
    // In small letters it would be read as the name of someone in the cast.
    return this.#people.get(said.toLowerCase())?.id ?? said.charAt(0).toUpperCase() + said.slice(1)
  }

  yaml(): string {
    const cast = Object.fromEntries([...this.#people.values()].map(({ id, person }) => [id, person]))
    return `# Who decides. A councillor has \`seat: member\`.\n${yaml({ cast })}`
  }

  #id(words: string): string {
    const key = words.toLowerCase()
    const known = this.#people.get(key)
    if (known !== undefined) return known.id
    const [, name = '', post = ''] = /^(\p{Lu}\p{L}+(?: [\p{Lu}’'][\p{L}’'-]+)+), (\S.*)$/u.exec(words) ?? []
    const id = this.#ids.take(words === '' ? 'member' : name || words)
    const isMember = words === '' || councillors.test(words)
    const person = {
      name: name === '' ? gap('an invented name') : name,
      post: post || words || 'Member of the council',
      ...(isMember ? { seat: 'member' } : {}),
    }
    this.#people.set(key, { id, person })
    return id
  }
}

function stagesOf(plan: Plan, cast: Cast): string {
  const ids = new Ids()
  const { scenes, endings } = plan
  const parts: string[] = []
  let title: string | undefined
  for (const [index, scene] of scenes.entries()) {
    const own = line(scene.event.stage ?? title ?? 'The events')
    if (own !== title) parts.push(indented(1, `${yaml({ [ids.take(own)]: { title: own } })}  scenes:\n`))
    title = own
    const next = scenes[index + 1]?.id
    parts.push(placed(scene.id, scene.event.row, sceneOf(scene, next, { plan, cast })))
  }
  for (const { id, kind, event } of endings) {
    const words = event === undefined ? undefined : texts(event)
    const told = { title: line(event?.title ?? gap('a title for this ending')), ...clockOf(event) }
    parts.push(placed(id, event?.row, { ...told, text: prose(words ?? [gap('how it ends')]), ending: kind }))
  }
  return `stages:\n${parts.join('')}`
}

function placed(id: string, row: number | undefined, scene: object): string {
  const from = row === undefined ? '' : `# Row ${row} of the list.\n`
  return indented(3, `${from}${yaml({ [id]: scene })}`)
}

interface Drafting {
  readonly plan: Plan
  readonly cast: Cast
}

function sceneOf(scene: PlannedScene, next: string | undefined, drafting: Drafting): object {
  const { event, isDecision } = scene
  const { plan, cast } = drafting
  const { by, from, to, subject, discuss, notes, expected } = event
  const told = [...(expected.length === 0 ? [] : [`Expected: ${expected.join('; ')}`]), ...notes]
  const inject = {
    by,
    ...(from === undefined ? {} : { from: cast.named(from) }),
    ...(to === undefined ? {} : { to: cast.named(to) }),
    ...(subject === undefined ? {} : { subject: line(subject) }),
  }
  const noted = [...(by === undefined ? newsWords(event) : []), ...told]
  return {
    title: line(event.title),
    ...clockOf(event),
    ...(by === undefined ? {} : { inject }),
    text: prose(texts(event)),
    ...(discuss.length === 0 ? {} : { discuss: discuss.map(words => line(words)) }),
    ...(noted.length === 0 ? {} : { facilitator: prose(noted) }),
    ...(isDecision ? { decision: decisionOf(scene, next, drafting) } : { goto: next ?? gotoEndings(plan) }),
  }
}

function clockOf(event: ListedEvent | undefined): object {
  return event?.clock === undefined ? {} : { clock: line(event.clock) }
}

function texts({ text }: ListedEvent): readonly string[] {
  return text.length === 0 ? [gap('what members see and hear')] : text
}

function newsWords({ from, to }: ListedEvent): readonly string[] {
  return [...(from === undefined ? [] : [`From: ${from}`]), ...(to === undefined ? [] : [`To: ${to}`])]
}

/** The first ending is for the first choice of the last decision, and so on. */
function gotoEndings({ endings, last }: Plan): unknown {
  const [first, ...others] = endings
  if (others.length === 0) return first?.id
  return endings.map(({ id }, index) =>
    index === endings.length - 1 ? { scene: id } : { when: { chose: { [last.id]: choiceIds[index] } }, scene: id },
  )
}

const choiceIds = [
  'as-expected',
  'otherwise',
  ...Array.from({ length: mostChoices - 2 }, (_, index) => `choice-${index + 3}`),
]

function decisionOf({ id, event }: PlannedScene, next: string | undefined, { plan, cast }: Drafting): object {
  const count = id === plan.last.id ? Math.max(2, plan.endings.length) : 2
  const number = plan.scenes.filter(({ isDecision }) => isDecision).findIndex(scene => scene.id === id)
  const choices = meritsOf(count, number).map((merits, index) => {
    const ending = plan.endings[Math.min(index, plan.endings.length - 1)]?.id
    return [choiceIds[index], choiceOf(index, event, merits, next ?? ending)]
  })
  return {
    actor: cast.decider(event),
    asks: line(event.asks ?? 'What do you do?'),
    choices: Object.fromEntries(choices),
  }
}

function choiceOf(index: number, { expected }: ListedEvent, merits: Merits, goto: string | undefined): object {
  const label = index > 0 || expected.length === 0 ? gap(labelGap(index)) : line(asDeed(expected))
  return draftChoice(label, merits, goto)
}

function labelGap(index: number): string {
  return index === 0 ? 'what members are expected to do' : 'what else members might do'
}

const mostOfLabel = 160

/** What members do, without the bullets and numbers of a list. */
function asDeed(lines: readonly string[]): string {
  const deeds = lines.map(deed => deed.replace(/^(?:[-•*·–]|\(?\d{1,2}[.)])\s*(?=\S)/, '').replace(/(?<=.)[.;]$/, ''))
  const whole = deeds.join('; ')
  const [first = ''] = (deeds[0] ?? '').split(/(?<=[.!?])\s/)
  return whole.length <= mostOfLabel ? whole : first
}

function playsOf({ scenes, endings, last }: Plan) {
  const decisions = scenes.filter(({ isDecision }) => isDecision)
  return endings.map(({ id }, index) => ({
    ending: id,
    picks: decisions.map(scene => ({ [scene.id]: scene.id === last.id ? choiceIds[index] : choiceIds[0] })),
  }))
}
