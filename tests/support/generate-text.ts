import { stringify } from 'yaml'
import { type Random, seededRandom } from '../../src/cli/commands/play.ts'
import { pickOne } from './random.ts'

/** How large a generated file is to be: `scenes` counts every scene, those of leads too, near enough. */
export interface TextSize {
  readonly seed: number
  readonly scenes: number
}

type Raw = Record<string, unknown>

/**
 * The text of a scenario file as an author might have written it: stages of decisions, visits and passages, about sixty
 * words a scene, and facts that are set and read not far from each other. It has no error, but it makes no sense to read.
 */
export function generateText({ seed, scenes }: TextSize): string {
  return stringify(new Writer(scenes, seededRandom(seed)).scenario(), {
    lineWidth: 100,
    defaultStringType: 'PLAIN',
  })
}

const perStage = 50
const pillars = ['pursue', 'prevent', 'protect', 'prepare']

class Writer {
  readonly #random: Random
  /** Scenes of the main line: every tenth is a visit, with two more that belong to its leads. */
  readonly #length: number

  constructor(scenes: number, random: Random) {
    this.#length = Math.max(10, Math.round(scenes / 1.2))
    this.#random = random
  }

  scenario(): Raw {
    const stages = Array.from({ length: Math.ceil(this.#length / perStage) }, (_, stage) => this.#stage(stage))
    return {
      format: 1,
      id: 'generated',
      version: '1.0.0',
      title: 'Generated for measuring',
      family: 'fraud',
      summary: this.#words(20),
      minutes: 240,
      origin: 'invented',
      objectives: [this.#words(8), this.#words(9)],
      setting: { council: 'Brackenholt Borough Council', police: 'Aldmere Constabulary' },
      cast: { clerk: { name: 'Rowan Ashdown', post: 'Clerk' }, chair: { name: 'Ivy Marsh', post: 'Chair' } },
      facts: Object.fromEntries(stages.map((_, stage) => [`fact-${stage}`, { flag: false, says: this.#words(4) }])),
      law: { 'note-one': this.#legalNote() },
      measures: { 'one-page': { text: this.#words(10), pillar: 'protect', area: 'communications' } },
      stages: Object.fromEntries(stages),
    }
  }

  #stage(stage: number): readonly [string, Raw] {
    const last = Math.min(this.#length, (stage + 1) * perStage)
    const indices = Array.from({ length: last - stage * perStage }, (_, index) => stage * perStage + index)
    const endings =
      last === this.#length
        ? [
            ['ending-good', this.#scene({ ending: 'contained' })] as const,
            ['ending-bad', this.#scene({ ending: 'harm' })] as const,
          ]
        : []
    const scenes = [...indices.flatMap(index => this.#scenes(index)), ...endings]
    return [`stage-${stage}`, { title: this.#words(2), scenes: Object.fromEntries(scenes) }]
  }

  #scenes(index: number): readonly (readonly [string, Raw])[] {
    const id = `scene-${index}`
    const isLast = index === this.#length - 1
    if (!isLast && index % 10 === 5) return this.#visit(id, index)
    if (!isLast && index % 10 === 8) return [[id, this.#scene({ goto: this.#after(index, 1) })]]
    return [[id, this.#scene({ ...this.#extras(index), decision: this.#decision(index) })]]
  }

  #scene(rest: Raw): Raw {
    return { title: this.#words(4), text: `${this.#words(35)}\n\n${this.#words(25)}\n`, ...rest }
  }

  #extras(index: number): Raw {
    if (index % 10 !== 3) return { clock: 'Monday, 9.10 am', discuss: [this.#words(7)] }
    return {
      inject: { by: 'phone', from: 'A resident', to: 'chair' },
      'key-event': { text: this.#words(8), measures: ['one-page'] },
    }
  }

  #visit(id: string, index: number): readonly (readonly [string, Raw])[] {
    const leads = ['one', 'two'].map(lead => [lead, { label: this.#words(5), goto: `${id}-${lead}` }] as const)
    const visit = {
      asks: this.#words(7),
      limit: 1,
      leads: Object.fromEntries(leads),
      then: this.#after(index, 1),
    }
    return [
      [id, this.#scene({ visit })],
      ...leads.map(([, { goto }]) => [goto, this.#scene({ goto: 'back' })] as const),
    ]
  }

  #decision(index: number): Raw {
    const choices = [0, 1, 2].map(number => [`choice-${number}`, this.#choice(index, number)] as const)
    return {
      actor: 'clerk',
      asks: this.#words(8),
      ...(index % 4 === 0 ? { seconds: 120 } : {}),
      choices: Object.fromEntries(choices),
    }
  }

  #choice(index: number, number: number): Raw {
    return {
      label: this.#words(9),
      short: this.#words(4),
      ...(number === 2 && this.#random(10) < 3 && index % perStage > 3
        ? { when: { [this.#factNear(index)]: this.#random(2) === 0 } }
        : {}),
      score: {
        [pickOne(pillars, this.#random)]: {
          points: pickOne([-2, -1, 1, 2], this.#random),
          why: this.#words(8),
        },
      },
      consequence: `${this.#words(20)}\n`,
      ...(this.#random(3) === 0 ? { cites: ['note-one'] } : {}),
      ...this.#set(index, number),
      goto: this.#goto(index, number),
    }
  }

  /** Each stage begins by letting its fact become either, and the first choices of every decision after it leave it so. */
  #set(index: number, number: number): Raw {
    if (index % perStage === 0 && number < 2) return { set: { [`fact-${index / perStage}`]: number === 0 } }
    return number === 2 && this.#random(3) > 0 ? { set: { [this.#factNear(index)]: this.#random(2) === 0 } } : {}
  }

  #goto(index: number, number: number): unknown {
    if (index === this.#length - 1) return number === 1 ? 'ending-bad' : 'ending-good'
    if (number < 2 || this.#random(3) > 0) return this.#after(index, 1 + (number === 1 ? this.#random(2) : 0))
    return [{ when: { [this.#factNear(index)]: true }, scene: this.#after(index, 2) }, { scene: this.#after(index, 1) }]
  }

  /** The fact of this part of the story, or of the part before. */
  #factNear(index: number): string {
    return `fact-${Math.max(0, Math.floor(index / perStage) - this.#random(2))}`
  }

  #after(index: number, steps: number): string {
    if (index + steps < this.#length) return `scene-${index + steps}`
    return 'ending-good'
  }

  #legalNote(): Raw {
    return {
      title: 'An Act, section 1',
      says: this.#words(12),
      source: 'legislation.gov.uk/ukpga/1998/37',
    }
  }

  #words(count: number): string {
    const words = Array.from({ length: count }, () => pickOne(vocabulary, this.#random)).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }
}

const vocabulary =
  'the a of to and in for with on at from by about after before council officer member resident letter invoice account street market licence notice meeting report record visit call note question answer garage office evening morning week trader tenant landlord payment grant contract bidder form register complaint warning advice police inspector committee chair clerk auditor evidence pattern signal risk control check review policy reads asks says finds shows sends keeps opens writes waits knows sees hears another second quiet early late careful plain open missing same new old several nobody somebody'.split(
    ' ',
  )
