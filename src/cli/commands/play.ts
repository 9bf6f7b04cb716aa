import { randomUUID } from 'node:crypto'
import type { Playable } from '../../build/playable.ts'
import { onOffer } from '../../core/machine/walk.ts'
import { plainText } from '../../core/scenario/prose.ts'
import { decide } from '../../core/session/decide.ts'
import { refusalSentence } from '../../core/session/refusals.ts'
import { replay } from '../../core/session/replay.ts'
import { writeSession } from '../../core/session/session-file.ts'
import { newSession } from '../../core/session/session-start.ts'
import type { Intent, Session } from '../../core/session/session.ts'
import { textOf } from '../given-file.ts'
import { loadScenario } from '../load-scenario.ts'
import { onlyOne, readOptions, wholeNumber } from '../options.ts'
import { pickingPlayer, type PickProblem } from '../picking-player.ts'
import { askingPlayer, type Player, randomPlayer } from '../players.ts'
import { sceneText, wrapped } from '../scene-text.ts'
import { seeded } from '../seeded.ts'
import { type ExitCode, failed, Misuse, type Terminal } from '../terminal.ts'
import { tryOut, writeOut } from '../write-out.ts'

/** Plays a scenario: by asking, by an author's picks, or at random. */
export async function play(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['picks', 'play', 'seed', 'out'])
  const scenario = onlyOne(positionals, 'scenario')
  const seed = wholeNumber(values.seed, '--seed')
  if (values.picks !== undefined && seed !== undefined) throw new Misuse('give --picks or --seed, not both')
  if (values.play !== undefined && values.picks === undefined)
    throw new Misuse('--play names a play of --picks')
  const loaded = await loadScenario(scenario, terminal)
  if (loaded === undefined) return 1
  const player = await playerFor({ picks: values.picks, name: values.play, seed }, loaded, terminal)
  if (typeof player === 'string') {
    failed(player, terminal)
    return 1
  }
  if (values.out !== undefined) await tryOut(values.out, terminal)
  const quiet = values.picks !== undefined || seed !== undefined
  const table = new Table(loaded, terminal, quiet)
  const problem = await table.play(player)
  if (problem !== undefined) {
    failed(problem, terminal)
    return 1
  }
  if (values.out !== undefined) await writeOut(values.out, writeSession(table.session), terminal)
  return 0
}

async function playerFor(
  { picks, name, seed }: { picks: string | undefined; name: string | undefined; seed: number | undefined },
  { script }: Playable,
  terminal: Terminal,
): Promise<Player | PickProblem> {
  if (seed !== undefined) return randomPlayer(seeded(seed))
  if (picks === undefined) return askingPlayer(script, terminal)
  return pickingPlayer(await textOf(picks, terminal), picks, name)
}

/** Where a play is shown and recorded. */
class Table {
  session: Session
  readonly #loaded: Playable
  readonly #terminal: Terminal
  readonly #quiet: boolean

  constructor(loaded: Playable, terminal: Terminal, quiet: boolean) {
    this.#loaded = loaded
    this.#terminal = terminal
    this.#quiet = quiet
    this.session = newSession(loaded.script, { id: randomUUID(), at: terminal.now(), mode: 'solo' })
  }

  /** Plays until an ending, or until the player stops; tells what kept it from going on. */
  async play(player: Player): Promise<string | undefined> {
    const { script } = this.#loaded
    for (;;) {
      const { position } = replay(script.graph, this.session.log)
      const offer = onOffer(script.graph, position)
      this.#show(position.scene)
      const done = offer.kind === 'ending' ? undefined : await player(position.scene, offer)
      const intent: Intent = done ?? {
        type: offer.kind === 'ending' ? 'finished' : 'stopped',
        scene: position.scene,
      }
      const refusal = this.#record(intent)
      if (refusal !== undefined) return `${refusal} (at \`${position.scene}\`)`
      if (done === undefined) return undefined
      this.#showConsequence(intent)
    }
  }

  #record(intent: Intent): string | undefined {
    const decided = decide(this.#loaded.script, this.session, intent, this.#terminal.now())
    if (!decided.ok) return refusalSentence(decided.refusal)
    this.session = decided.session
    return undefined
  }

  #show(scene: string): void {
    const { script, exhibitTexts } = this.#loaded
    if (this.#quiet) this.#terminal.out(`${scene}\n`)
    else this.#terminal.out(sceneText(script, scene, exhibitTexts))
  }

  #showConsequence(intent: Intent): void {
    if (intent.type !== 'decided') return
    if (this.#quiet) return this.#terminal.out(`  ${intent.picks.join(', ')}\n`)
    const choices = this.#loaded.script.scenes[intent.scene]?.decision?.choices ?? {}
    for (const pick of intent.picks)
      this.#terminal.out(`\n${wrapped(plainText(choices[pick]?.consequence ?? []))}\n`)
  }
}
