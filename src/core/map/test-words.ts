import type { FactId, Graph, Test } from '../machine/graph.ts'
import { factWords } from '../scenario/conditions.ts'
import { typeset } from '../scenario/prose.ts'
import type { Scenario, SceneId } from '../scenario/scenario.ts'
import { letterOf } from '../session/script.ts'

type FactTest = Extract<Test, { readonly fact: string }>

/** What a test always comes to, or its words, and the word that joins them where there are several. */
type Said = boolean | { readonly words: string; readonly joint?: 'and' | 'or' }

/** Says in words what guards ask and what effects change: author's facts, and those that the graph keeps by itself. */
export class TestWords {
  readonly #scenario: Scenario
  readonly #max: ReadonlyMap<FactId, number>

  constructor(scenario: Scenario, graph: Graph) {
    this.#scenario = scenario
    this.#max = new Map(graph.facts.map(({ id, max }) => [id, max]))
  }

  /** `undefined` for a test that always holds. */
  say(test: Test): string | undefined {
    const said = this.#say(test, false)
    if (said === true) return undefined
    return said === false ? 'never' : said.words
  }

  /** What a fact is once it is so, e.g. for the name of an action. */
  sayFact(fact: FactId, value: number): string {
    const said = this.#fact({ fact, lo: value, hi: value }, false)
    return typeof said === 'object' ? said.words : fact
  }

  /** What a fact counts or tells, without a value. */
  nameOf(fact: FactId): string {
    const [kind, subject = ''] = fact.split(' ')
    if (kind === 'looks') return `leads followed at ${this.#title(subject)}`
    return typeset(this.#scenario.facts.get(fact)?.says ?? fact)
  }

  /** Denied tests are said from within, as "not one of these is not true" is no sentence. */
  #say(test: Test, denied: boolean): Said {
    if ('fact' in test) return this.#fact(test, denied)
    if ('not' in test)
      return this.#isNoLeadLeft(test.not, denied) ? { words: 'no lead is left' } : this.#say(test.not, !denied)
    const isAll = 'all' in test !== denied
    const parts = ('all' in test ? test.all : test.any).map(part => this.#say(part, denied))
    // A part that always holds adds nothing to others, and decides alone between others; and the other way round.
    if (parts.includes(!isAll)) return !isAll
    const said = parts.filter(part => typeof part === 'object')
    const [first] = said
    if (first === undefined) return isAll
    const joint = isAll ? 'and' : 'or'
    const words = said.map(part => ((part.joint ?? joint) === joint ? part.words : `(${part.words})`))
    return said.length === 1 ? first : { words: [...new Set(words)].join(` ${joint} `), joint }
  }

  /** A hub tests whether any lead is still on offer, which would take a sentence for each. */
  #isNoLeadLeft(test: Test, denied: boolean): boolean {
    return !denied && 'any' in test && test.any.length > 0 && test.any.every(isLeadOnOffer)
  }

  #fact({ fact, lo, hi }: FactTest, denied: boolean): Said {
    const max = this.#max.get(fact) ?? 1
    if (lo <= 0 && hi >= max) return !denied
    if (lo > hi || lo > max) return denied
    const lies = (from: number, to: number) => this.#lies(fact, from, to)
    if (!denied) return { words: lies(lo, hi) }
    if (lo <= 0) return { words: lies(hi + 1, max) }
    return { words: hi >= max ? lies(0, lo - 1) : `it is not true that ${lies(lo, hi)}` }
  }

  #lies(fact: FactId, lo: number, hi: number): string {
    const own = this.#scenario.facts.get(fact)
    if (own !== undefined) return factWords({ ...own, says: typeset(own.says) }, lo, hi) ?? fact
    const [kind, subject = '', part = ''] = fact.split(' ')
    const did = (yes: string, no: string, what: string) => `the group ${lo > 0 ? yes : no} ${what}`
    switch (kind) {
      case 'chose':
        return did('chose', 'did not choose', this.#choice(subject, part))
      case 'visited':
        return did('reached', 'did not reach', this.#title(subject))
      case 'looked':
        return did('followed', 'did not follow', this.#lead(subject, part))
      case 'looks':
        return `the group followed ${range(lo, hi, this.#max.get(fact) ?? hi)} of the leads`
      case 'cut-in':
        return `\`${subject}\` ${lo > 0 ? 'has cut in' : 'has not cut in yet'}`
      case 'before':
        return `\`${subject}\` cut in before ${this.#title(this.#scenario.interrupts.get(subject)?.before[lo] ?? '')}`
      default:
        return fact
    }
  }

  #choice(scene: SceneId, choice: string): string {
    const choices = [...(this.#scenario.scenes.get(scene)?.decision?.choices.keys() ?? [])]
    return `${letterOf(choices.indexOf(choice))} at ${this.#title(scene)}`
  }

  #lead(hub: SceneId, lead: string): string {
    return `“${typeset(this.#scenario.scenes.get(hub)?.visit?.leads.get(lead)?.label ?? lead)}”`
  }

  #title(scene: SceneId): string {
    return `“${typeset(this.#scenario.scenes.get(scene)?.title ?? scene)}”`
  }
}

function isLeadOnOffer(test: Test): boolean {
  if ('fact' in test) return test.fact.startsWith('looked ')
  return 'all' in test && test.all.some(isLeadOnOffer)
}

function range(lo: number, hi: number, max: number): string {
  if (lo === hi) return `${lo}`
  if (hi >= max) return `${lo} or more`
  return lo <= 0 ? `at most ${hi}` : `${lo} to ${hi}`
}
