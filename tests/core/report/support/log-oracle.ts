import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { replay } from '../../../../src/core/session/replay.ts'
import type { Script } from '../../../../src/core/session/script.ts'
import type { Session } from '../../../../src/core/session/session.ts'

/** Asks a log itself, and not what the report was made from, whether it met what a sentence names as its source. */
export function metInLog(
  { scenario, script }: { readonly scenario: Scenario; readonly script: Script },
  session: Session,
) {
  const { log } = session
  const decided = new Set<string>()
  const looked = new Set<string>()
  const scenes = new Set<string>([replay(script.graph, log).position.scene])
  for (const event of log) {
    if ('scene' in event) scenes.add(event.scene)
    if (event.type === 'decided') for (const pick of event.picks) decided.add(`${event.scene}/${pick}`)
    if (event.type === 'looked') looked.add(`${event.scene}/${event.lead}`)
    if (event.type === 'timed-out') {
      const preset = scenario.scenes.get(event.scene)?.decision?.['on-timeout'] ?? []
      for (const pick of [preset].flat()) decided.add(`${event.scene}/${pick}`)
    }
  }
  const hasLeft = (hub: string) => {
    const then = scenario.scenes.get(hub)?.visit?.then ?? []
    const targets = typeof then === 'string' ? [then] : then.map(({ scene }) => scene)
    return (
      targets.some(scene => scenes.has(scene)) || log.some(event => event.type === 'left-hub' && event.scene === hub)
    )
  }
  const known: Readonly<Record<string, (id: string) => boolean>> = {
    scene: id => scenes.has(id),
    decision: id => (id.includes('/') ? decided.has(id) : [...decided].some(one => one.startsWith(`${id}/`))),
    given: id => session.group?.short === true && scenes.has(id.split('/')[0] ?? ''),
    lead: id => looked.has(id),
    passed: id => !looked.has(id) && hasLeft(id.split('/')[0] ?? ''),
    votes: id => log.some(event => event.type === 'decided' && event.scene === id && event.vote !== undefined),
    measure: id => scenario.measures.has(id),
    recommendation: id => scenario.recommendations.has(id),
    finding: id => scenario.findings.has(id),
    detail: () => true,
  }
  return (source: string): boolean => {
    const [kind = '', id = ''] = source.split(':')
    return source === 'session' || known[kind]?.(id) === true
  }
}
