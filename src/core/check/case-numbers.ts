import type { Analysis } from '../analysis/analyse.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import { counted } from '../diagnostics/wording.ts'
import { pillars, pillarTitles } from '../scenario/pillar.ts'
import { plainText, typeset } from '../scenario/prose.ts'
import type { Source } from '../scenario/reading/source.ts'
import { knownKey } from '../scenario/report-key.ts'
import { type Path, type Scenario } from '../scenario/scenario.ts'
import type { Script } from '../session/script.ts'
import { type Figures, figuresOf, type MembersShare } from './figures.ts'

/** A few figures that belong together, as plain data: a worker can send them, and a page or a document shows them alike. */
export interface NumberSection {
  readonly title: string
  /** What the figures come to, in a sentence; absent where they speak for themselves. */
  readonly says?: string
  readonly rows: readonly NumberRow[]
}

export interface NumberRow {
  readonly label: string
  readonly value: string
  /** What it is about in the text; absent where it is about all of it. */
  readonly place?: Span | undefined
}

interface WalkedCase {
  readonly scenario: Scenario
  readonly analysis: Analysis
  readonly script: Script
  readonly source: Source
}

/** What an author wants to know of a case before trying it on people, over every route through it. */
export function caseNumbers(walked: WalkedCase): readonly NumberSection[] {
  const figures = figuresOf(walked)
  const numbers = new Numbers(walked, figures)
  const sections = [
    numbers.time(),
    numbers.pillars(),
    numbers.deciders(),
    numbers.routes(),
    numbers.endings(),
    numbers.beaten(),
    numbers.reasons(),
    numbers.scenes(),
  ]
  return sections.filter(({ rows }) => rows.length > 0)
}

class Numbers {
  readonly #scenario: Scenario
  readonly #analysis: Analysis
  readonly #script: Script
  readonly #source: Source
  readonly #figures: Figures

  constructor({ scenario, analysis, script, source }: WalkedCase, figures: Figures) {
    this.#scenario = scenario
    this.#analysis = analysis
    this.#script = script
    this.#source = source
    this.#figures = figures
  }

  time(): NumberSection {
    const { minutes, reading, deciding, afterwards } = this.#figures.slot
    const all = reading + deciding + afterwards
    return {
      title: 'The longest route against the slot',
      says:
        all > minutes
          ? `The longest route takes ${all} minutes, ${all - minutes} more than the slot.`
          : `The longest route takes ${all} of the ${minutes} minutes.`,
      rows: [
        { label: 'To read, documents included', value: counted(reading, 'minute') },
        { label: 'To decide', value: counted(deciding, 'minute') },
        { label: 'To look back', value: counted(afterwards, 'minute') },
        { label: 'The slot', value: counted(minutes, 'minute'), place: this.#at(['minutes']) },
      ],
    }
  }

  pillars(): NumberSection {
    const { points, exercised } = this.#figures
    const least = Math.min(...pillars.map(pillar => exercised[pillar].max))
    const thinnest = pillars.filter(pillar => exercised[pillar].max === least).map(pillar => pillarTitles[pillar])
    return {
      title: 'The four Ps',
      says:
        thinnest.length === pillars.length
          ? 'Each P has as many decisions as the others.'
          : `The fewest decisions affect ${thinnest.join(' and ')}.`,
      rows: pillars.map(pillar => ({
        label: pillarTitles[pillar],
        value: `${range(points[pillar], 'point')}, ${range(exercised[pillar], 'decision')}`,
      })),
    }
  }

  deciders(): NumberSection {
    const { shortest, longest, leastLead } = this.#figures.members
    return {
      title: 'Members’ own decisions',
      says:
        leastLead >= 0
          ? 'On every route, members take at least half of the decisions.'
          : `On one route, officers decide ${-leastLead} more often than members.`,
      rows: [
        { label: 'On the shortest route', value: ofDecisions(shortest) },
        { label: 'On the longest route', value: ofDecisions(longest) },
      ],
    }
  }

  routes(): NumberSection {
    const { exact, playthroughs, words, scenes, decisions, reading } = this.#figures
    const count = playthroughs === undefined ? 'too many to count' : playthroughs.toLocaleString('en-GB')
    return {
      title: 'Routes',
      ...(exact ? {} : { says: 'There are too many states for exact figures. No route goes beyond these.' }),
      rows: [
        { label: exact ? 'Different routes' : 'Different routes, at most', value: count },
        { label: 'Words on a route', value: range(words, 'word') },
        { label: 'Scenes', value: range(scenes, 'scene') },
        { label: 'Decisions', value: range(decisions, 'decision') },
        ...(reading.ease === undefined
          ? []
          : [{ label: 'Reading ease (60 to 70 is plain English)', value: String(Math.round(reading.ease)) }]),
      ],
    }
  }

  endings(): NumberSection {
    const shares = this.#analysis.shares()
    const endings = [...this.#scenario.scenes.values()].filter(({ ending }) => ending !== undefined)
    return {
      title: 'Endings',
      rows: endings.map(scene => ({
        label: typeset(scene.title),
        value: ofRoutes(shares?.get(scene.id)),
        place: this.#at(scene.path),
      })),
    }
  }

  beaten(): NumberSection {
    return {
      title: 'Choices that beat another on every P',
      says: 'Members may still prefer the other, for what it leads to.',
      rows: this.#figures.dominating.map(({ scene, choice, over }) => {
        const choices = this.#script.scenes[scene]?.decision?.choices
        const label = (id: string) => choices?.[id]?.label ?? id
        const placed = this.#scenario.scenes.get(scene)
        return {
          label: label(choice),
          value: `beats ${over.map(id => `“${label(id)}”`).join(', ')}`,
          place: placed && this.#at([...placed.path, 'decision', 'choices', choice]),
        }
      }),
    }
  }

  /** A recommendation that no session meets is never offered, and one that all meet says nothing about this one. */
  reasons(): NumberSection {
    const { recommendations } = this.#scenario
    const lists = [...recommendations.values()].map(({ because }) => because.map(knownKey))
    const shares = this.#analysis.reasonShares(lists)
    return {
      title: 'Recommendations',
      rows: [...recommendations].map(([id, { short }], index) => ({
        label: typeset(short),
        value: `offered after ${ofRoutes(shares?.[index])}`,
        place: this.#at(['recommendations', id]),
      })),
    }
  }

  scenes(): NumberSection {
    const shares = this.#analysis.shares()
    return {
      title: 'Scenes',
      rows: [...this.#scenario.scenes.values()].map(scene => {
        const words = plainText(this.#script.scenes[scene.id]?.text ?? [])
          .split(/\s+/)
          .filter(Boolean).length
        const keyEvent = scene['key-event'] === undefined ? '' : ', a key event'
        return {
          label: typeset(scene.title),
          value: `${ofRoutes(shares?.get(scene.id))}, ${words.toLocaleString('en-GB')} words${keyEvent}`,
          place: this.#at(scene.path),
        }
      }),
    }
  }

  #at(path: Path): Span | undefined {
    return this.#source.has(path) ? this.#source.spanOf(path, 'key') : undefined
  }
}

/** `2 to 5 points`, `1 decision`. */
function range({ min, max }: { readonly min: number; readonly max: number }, noun: string): string {
  const [low = '', high = ''] = [min, max].map(value => Math.round(value).toLocaleString('en-GB').replace('-', '−'))
  return low === high ? `${low} ${noun}${low === '1' ? '' : 's'}` : `${low} to ${high} ${noun}s`
}

function ofDecisions({ own, all }: MembersShare): string {
  return `${own} of ${counted(all, 'decision')}`
}

function ofRoutes(share: number | undefined): string {
  if (share === undefined) return 'too many routes to say'
  if (share === 0) return 'no route'
  if (share === 1) return 'every route'
  return share < 0.001 ? 'under 0.1% of routes' : `${(share * 100).toFixed(1)}% of routes`
}
