import { type Random, seededRandom } from '../../src/cli/commands/play.ts'
import { pillars } from '../../src/core/scenario/pillar.ts'
import { pickOne } from './random.ts'

/** How a generated scenario is to be; every scene is in the main line or belongs to a lead or an interrupt. */
export interface Size {
  readonly seed: number
  readonly scenes: number
  readonly stages: number
  readonly interrupts: number
}

type Raw = Record<string, unknown>

/** A scenario as its file would hold it: it parses, and its flow is sound, but it makes no sense to read. */
export function generateScenario(size: Size): Raw {
  return new Generator(size).scenario()
}

const flags = ['alpha', 'beta']
const levels = ['trust']

class Generator {
  readonly #size: Size
  readonly #random: Random
  readonly #stages: Map<string, Map<string, Raw>>
  /** Choices that conditions may ask about, of scenes made so far. */
  readonly #earlier: { scene: string; choice: string }[] = []

  constructor(size: Size) {
    this.#size = size
    this.#random = seededRandom(size.seed)
    this.#stages = new Map(
      Array.from({ length: size.stages }, (_, stage) => [`stage-${stage}`, new Map<string, Raw>()]),
    )
  }

  scenario(): Raw {
    for (let index = 0; index < this.#size.scenes; index++) this.#mainScene(index)
    const interrupts = this.#interrupts()
    for (const ending of [0, 1])
      this.#add(this.#size.scenes, `ending-${ending}`, { ending: ending === 0 ? 'contained' : 'harm' })
    return {
      format: 1,
      id: 'generated',
      version: '1.0.0',
      title: 'Generated',
      family: 'fraud',
      summary: 'Made by a generator.',
      minutes: 60,
      origin: 'invented',
      objectives: ['Be generated'],
      setting: { council: 'A council', police: 'A force' },
      cast: { someone: { name: 'Someone Invented', post: 'Officer' } },
      facts: {
        alpha: { flag: false, says: 'Alpha' },
        beta: { flag: true, says: 'Beta' },
        trust: { level: 1, of: 2, says: 'Trust' },
      },
      stages: Object.fromEntries(
        [...this.#stages]
          .filter(([, scenes]) => scenes.size > 0)
          .map(([id, scenes]) => [id, { title: id, scenes: Object.fromEntries(scenes) }]),
      ),
      interrupts,
    }
  }

  #mainScene(index: number): void {
    const id = `scene-${index}`
    switch (this.#random(5)) {
      case 0:
        return this.#add(index, id, { goto: this.#goto(index) })
      case 1:
        return this.#add(index, id, { decision: this.#several(id, index) })
      case 2:
        return this.#hub(id, index)
      default:
        return this.#add(index, id, { decision: this.#decision(id, () => this.#goto(index)) })
    }
  }

  #add(index: number, id: string, scene: Raw): void {
    const stage = Math.min(this.#size.stages - 1, Math.floor((index * this.#size.stages) / this.#size.scenes))
    this.#stages.get(`stage-${stage}`)?.set(id, { title: id, text: `Words of ${id}.`, ...scene })
  }

  /** A way on to a later main scene or an ending. */
  #goto(index: number): unknown {
    const next = () => this.#later(index)
    if (this.#random(3) > 0) return next()
    return [{ when: this.#condition(), scene: next() }, { scene: next() }]
  }

  #later(index: number): string {
    const left = this.#size.scenes - index - 1
    const step = 1 + this.#random(2)
    return step <= left ? `scene-${index + step}` : `ending-${this.#random(2)}`
  }

  #decision(scene: string, goto: () => unknown): Raw {
    const choices = Array.from({ length: 2 + this.#random(2) }, (_, index) => [
      `choice-${index}`,
      { ...this.#choice(index), goto: goto() },
    ])
    this.#remember(scene, choices.length)
    return { actor: 'someone', asks: 'What now?', choices: Object.fromEntries(choices) }
  }

  #several(scene: string, index: number): Raw {
    const choices = Array.from({ length: 3 }, (_, number) => [`choice-${number}`, this.#choice(number)])
    this.#remember(scene, choices.length)
    return {
      actor: 'someone',
      asks: 'Which two?',
      pick: { min: 1 + this.#random(2), max: 2 },
      choices: Object.fromEntries(choices),
      goto: this.#goto(index),
    }
  }

  #choice(index: number): Raw {
    return {
      label: `Choice ${index}`,
      consequence: 'Something follows.',
      ...(index > 1 && this.#random(2) === 0 ? { when: this.#condition() } : {}),
      score: Object.fromEntries(
        pillars
          .filter(() => this.#random(3) === 0)
          .map(pillar => [pillar, { points: pickOne([-3, -2, -1, 1, 2, 3], this.#random), why: 'A reason.' }]),
      ),
      set: this.#changes(),
    }
  }

  #changes(): Raw {
    const all: readonly (readonly [string, unknown])[] = [
      ...flags.map(flag => [flag, this.#random(2) === 0] as const),
      ...levels.map(level => [level, this.#random(2) === 0 ? { add: this.#random(5) - 2 } : this.#random(3)] as const),
    ]
    return Object.fromEntries(all.filter(() => this.#random(3) === 0))
  }

  #hub(id: string, index: number): void {
    const hub: Raw = {}
    this.#add(index, id, { visit: hub })
    const leads = Array.from({ length: 1 + this.#random(3) }, (_, number) => this.#lead(id, number, index))
    const limit = 1 + this.#random(3)
    Object.assign(hub, {
      asks: 'Where do you look?',
      least: this.#random(2),
      ...(limit <= leads.length ? { limit } : {}),
      leads: Object.fromEntries(leads),
      then: this.#goto(index),
    })
  }

  #lead(hub: string, number: number, index: number): readonly [string, Raw] {
    const id = `${hub}-lead-${number}`
    const second = `${id}-more`
    if (this.#random(2) === 0) this.#add(index, id, { goto: 'back' })
    else {
      const goesOn = this.#random(2) === 0
      const goto = () => (goesOn ? [{ when: this.#condition(), scene: 'back' }, { scene: second }] : 'back')
      this.#add(index, id, { decision: this.#decision(id, goto) })
      if (goesOn) this.#add(index, second, { goto: 'back' })
    }
    const when = this.#random(3) === 0 ? { when: this.#condition() } : {}
    return [`lead-${number}`, { label: `Lead ${number}`, goto: id, ...when }]
  }

  #interrupts(): Raw {
    return Object.fromEntries(Array.from({ length: this.#size.interrupts }, (_, index) => this.#interrupt(index)))
  }

  #interrupt(index: number): readonly [string, Raw] {
    const id = `cut-${index}`
    const resume = () => 'resume'
    const at = this.#random(this.#size.scenes)
    this.#add(at, id, this.#random(2) === 0 ? { goto: 'resume' } : { decision: this.#decision(id, resume) })
    const before = [`scene-${this.#random(this.#size.scenes)}`, `scene-${this.#random(this.#size.scenes)}`, 'ending-0']
    const named = [...new Set(before)].slice(0, 1 + this.#random(3))
    return [`interrupt-${index}`, { when: this.#condition(), before: named, scene: id }]
  }

  #condition(): Raw {
    switch (this.#random(6)) {
      case 0:
        return { not: this.#condition() }
      case 1:
        return { any: [this.#condition(), this.#condition()] }
      case 2:
        return this.#earlier.length === 0 ? { alpha: true } : this.#pathCondition()
      case 3:
        return { trust: { 'at-least': 1 + this.#random(2) } }
      default:
        return { [pickOne(flags, this.#random)]: this.#random(2) === 0 }
    }
  }

  #pathCondition(): Raw {
    const { scene, choice } = pickOne(this.#earlier, this.#random)
    return this.#random(2) === 0 ? { chose: { [scene]: choice } } : { visited: scene }
  }

  #remember(scene: string, choices: number): void {
    for (let index = 0; index < choices; index++) this.#earlier.push({ scene, choice: `choice-${index}` })
  }
}
