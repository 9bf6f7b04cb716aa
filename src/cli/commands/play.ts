import { randomUUID } from 'node:crypto'
import type { Playable } from '../../cases/playable.ts'
import { actionOf, pickOf } from '../../core/check/playthroughs.ts'
import { pretty } from '../../core/diagnostics/formats.ts'
import { type Offer, offerAt } from '../../core/machine/actions.ts'
import { plainText } from '../../core/scenario/prose.ts'
import { type Playthrough, readPlaythroughs } from '../../core/scenario/reading/playthroughs.ts'
import { decide } from '../../core/session/decide.ts'
import { refusalSentence } from '../../core/session/refusals.ts'
import { replay } from '../../core/session/replay.ts'
import { letterOf, sceneIn, type Script, trainingNotice } from '../../core/session/script.ts'
import { writeSession } from '../../core/session/session-file.ts'
import { newSession } from '../../core/session/session-start.ts'
import type { Intent, Session } from '../../core/session/session.ts'
import { checkWritable, readText, writeOut } from '../files.ts'
import { type ExitCode, failed, Misuse, onlyOne, readOptions, type Terminal, wholeNumber } from '../terminal.ts'
import { loadScenario } from '../scenario-files.ts'

/** Plays a scenario: by asking, by an author's picks, or at random. */
export async function play(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, positionals } = readOptions(args, ['picks', 'play', 'seed', 'out'])
  const scenario = onlyOne(positionals, 'scenario')
  const seed = wholeNumber(values.seed, '--seed')
  if (values.picks !== undefined && seed !== undefined) throw new Misuse('give --picks or --seed, not both')
  if (values.play !== undefined && values.picks === undefined) throw new Misuse('use --play only with --picks')
  const loaded = await loadScenario(scenario, terminal)
  if (loaded === undefined) return undefined
  const player = await playerFor({ picks: values.picks, name: values.play, seed }, loaded, terminal)
  if (typeof player === 'string') return failed(player, terminal)
  if (values.out !== undefined) await checkWritable(values.out, terminal)
  const isQuiet = values.picks !== undefined || seed !== undefined
  const session = await played(player, loaded, isQuiet, terminal)
  if (typeof session === 'string') return failed(session, terminal)
  if (values.out !== undefined) await writeOut(values.out, writeSession(session), terminal)
  return 0
}

/** Gives the player, or tells why there is none. */
async function playerFor(
  { picks, name, seed }: { picks: string | undefined; name: string | undefined; seed: number | undefined },
  { script }: Playable,
  terminal: Terminal,
): Promise<Player | string> {
  if (seed !== undefined) return randomPlayer(seededRandom(seed))
  if (picks === undefined) return askingPlayer(script, terminal)
  return pickingPlayer(await readText(picks, terminal), picks, name)
}

/** Shows and records a play until an ending, or until the player stops; or tells what kept it from going on. */
async function played(
  player: Player,
  { script, exhibitTexts }: Playable,
  isQuiet: boolean,
  terminal: Terminal,
): Promise<Session | string> {
  let session = newSession(script, { id: randomUUID(), at: terminal.now(), mode: 'solo' })
  if (!isQuiet) terminal.out(openingText(script))
  for (;;) {
    const { position } = replay(script.graph, session.log)
    const { scene } = position
    const offer = offerAt(script.graph, position)
    terminal.out(isQuiet ? `${scene}\n` : sceneText(script, scene, exhibitTexts))
    const done = offer.kind === 'ending' ? undefined : await player(scene, offer)
    const intent: Intent = done ?? { type: offer.kind === 'ending' ? 'finished' : 'stopped', scene }
    const decided = decide(script, session, intent, terminal.now())
    if (!decided.ok) return `${refusalSentence(decided.refusal)} (at \`${scene}\`)`
    session = decided.session
    if (done === undefined) return session
    if (done.type === 'decided') terminal.out(isQuiet ? `  ${done.picks.join(', ')}\n` : consequences(script, done))
  }
}

function consequences(script: Script, { scene, picks }: Extract<Intent, { type: 'decided' }>): string {
  const choices = script.scenes[scene]?.decision?.choices ?? {}
  return picks.map(pick => `\n${wrapped(plainText(choices[pick]?.consequence ?? []))}\n`).join('')
}

/** Who plays: says what is done at a scene, or `undefined` to stop there. */
type Player = (scene: string, offer: Offer) => Promise<Intent | undefined>

/** Any choice on offer with the same chance; the same play for the same numbers. */
function randomPlayer(random: Random): Player {
  return async (scene, offer) => {
    switch (offer.kind) {
      case 'passage':
        return { type: 'continued', scene }
      case 'hub': {
        const lead = offer.leads[random(offer.leads.length + Number(offer.mayLeave))]
        return lead === undefined ? { type: 'left-hub', scene } : { type: 'looked', scene, lead }
      }
      case 'decision': {
        const count = offer.min + random(offer.max - offer.min + 1)
        return { type: 'decided', scene, picks: someOf(offer.choices, count, random) }
      }
      case 'ending':
        return undefined
    }
  }
}

function someOf(choices: readonly string[], count: number, random: Random): readonly string[] {
  const left = [...choices]
  const taken = Array.from({ length: count }, () => left.splice(random(left.length), 1)).flat()
  return choices.filter(choice => taken.includes(choice))
}

function askingPlayer(script: Script, terminal: Terminal): Player {
  return async (scene, offer) => {
    terminal.out(`${offerText(script, scene, offer)}\n`)
    for (;;) {
      const answer = await terminal.ask('\n> ')
      if (answer === undefined) return undefined
      const intent = understood(answer.trim().toUpperCase(), scene, offer)
      if (intent !== undefined) return intent
      terminal.out('Answer with the letters shown. To stop, press Ctrl+D.\n')
    }
  }
}

function understood(answer: string, scene: string, offer: Offer): Intent | undefined {
  if (offer.kind === 'passage') return answer === '' ? { type: 'continued', scene } : undefined
  if (offer.kind === 'hub') {
    if (answer === '>') return offer.mayLeave ? { type: 'left-hub', scene } : undefined
    const lead = offer.leads.find((_, index) => letterOf(index) === answer)
    return lead === undefined ? undefined : { type: 'looked', scene, lead }
  }
  if (offer.kind === 'ending') return undefined
  const letters = [...new Set(answer.split(/[\s,]+/).filter(word => word !== ''))]
  const picks = offer.choices.filter((_, index) => letters.includes(letterOf(index)))
  const enough = picks.length === letters.length && picks.length >= offer.min && picks.length <= offer.max
  return enough ? { type: 'decided', scene, picks } : undefined
}

/** The player of a play in a file like `playthroughs.yaml`, or why not; the only play needs no name. */
function pickingPlayer(text: string, path: string, name: string | undefined): Player | string {
  const { playthroughs, problems } = readPlaythroughs(text, path)
  if (problems.length > 0) return `\`${path}\` has mistakes\n${pretty(problems, new Map([[path, text]]))}`
  const [chosen, ...others] = playthroughs.filter(one => name === undefined || one.name === name)
  if (chosen !== undefined && others.length === 0) return following(chosen)
  return `name one playthrough with --play: ${playthroughs.map(one => `"${one.name}"`).join(', ')}`
}

function following({ picks }: Playthrough): Player {
  const left = picks.map(pickOf)
  return async (scene, offer) => {
    if (offer.kind === 'passage') return { type: 'continued', scene }
    const pick = left.shift()
    if (pick === undefined) return undefined
    return { ...actionOf(pick, offer.kind === 'hub'), scene: pick.scene }
  }
}

/** A source of whole numbers below a bound. */
export type Random = (below: number) => number

/** The same numbers for the same seed (mulberry32), so that a random play can be played again. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** A scene as a terminal shows it. */
export function sceneText(script: Script, scene: string, exhibits: ReadonlyMap<string, string>): string {
  const { title, clock, inject, text, exhibits: handed, decision, visit } = sceneIn(script, scene)
  const who = (name: string | undefined) => (name === undefined ? undefined : (script.cast[name]?.name ?? name))
  const from = who(inject?.from)
  const to = who(inject?.to)
  const actor = decision === undefined ? undefined : script.cast[decision.actor]
  const parts = [
    heading(clock === undefined ? title : `${title} (${clock})`),
    inject === undefined
      ? undefined
      : ['By', inject.by, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
    wrapped(plainText(text)),
    ...handed.map(id => `${heading(script.exhibits[id]?.title ?? id)}\n\n${exhibits.get(id) ?? ''}`),
    actor === undefined
      ? undefined
      : `${actor.name}, ${actor.post}, decides.${actor.seat === 'officer' ? ' You advise.' : ''}`,
    decision?.asks ?? visit?.asks,
  ]
  return `\n${parts.filter(part => part !== undefined && part !== '').join('\n\n')}\n`
}

export function openingText({ part }: Script): string {
  return `\n${wrapped(plainText(part))}${part.length === 0 ? '' : '\n\n'}${trainingNotice}\n`
}

/** What may be done, lettered or numbered as the prompt expects. */
export function offerText(script: Script, scene: string, offer: Offer): string {
  const { decision, visit } = sceneIn(script, scene)
  switch (offer.kind) {
    case 'decision': {
      const lines = offer.choices.map(
        (choice, index) => `  ${letterOf(index)}  ${decision?.choices[choice]?.label ?? choice}`,
      )
      const several = offer.max > 1 ? [`\nChoose ${span(offer.min, offer.max)}, for example: A C`] : []
      return [...lines, ...several].join('\n')
    }
    case 'hub': {
      const leads = offer.leads.map((lead, index) => `  ${letterOf(index)}  ${visit?.leads[lead]?.label ?? lead}`)
      return [...leads, ...(offer.mayLeave ? ['  >  Move on'] : [])].join('\n')
    }
    case 'passage':
      return '  Press Enter to go on.'
    case 'ending':
      return ''
  }
}

function span(min: number, max: number): string {
  return min === max ? String(min) : `${min} to ${max}`
}

function heading(title: string): string {
  return `${title}\n${'─'.repeat(Math.min(title.length, width))}`
}

const width = 80

/** Breaks lines at spaces; lines of the text itself stay. */
export function wrapped(text: string): string {
  return text
    .split('\n')
    .map(line => line.replaceAll(/(?![^\n]{1,80}$)([^\n]{1,80})\s/g, '$1\n'))
    .join('\n')
}
