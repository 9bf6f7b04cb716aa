import { counted } from '../../../core/findings/say.ts'
import type { SessionSummary } from '../../store/library-store.ts'
import { dayAndTime } from '../../ui/day-and-time.ts'

/** What a session holds by which it is told from others. Names of people are no part of it. */
export interface SessionFacts {
  /** The name of the group, where there was one. */
  readonly group: string | undefined
  /** How many decisions were made and stand. */
  readonly decisions: number
  /** The title of the ending that was reached. */
  readonly ending: string | undefined
}

/** A label for each session, by id: no two are the same. */
export function labelsOf(
  sessions: readonly SessionSummary[],
  facts: ReadonlyMap<string, SessionFacts>,
): ReadonlyMap<string, string> {
  const label = ({ id, startedAt }: SessionSummary) => {
    const group = facts.get(id)?.group?.trim() ?? ''
    return group === '' ? `Begun on ${dayAndTime(startedAt)}` : `${group}, begun on ${dayAndTime(startedAt)}`
  }
  return new Map(
    sessions.map(session => {
      const alike = sessions.filter(other => label(other) === label(session))
      const place = alike.length === 1 ? '' : ` (${alike.indexOf(session) + 1} of ${alike.length})`
      return [session.id, `${label(session)}${place}`]
    }),
  )
}

/** What else there is to say of it. @param name of the file in which it came just now */
export function aboutSession(
  { mode, closed, version }: SessionSummary,
  facts: SessionFacts | undefined,
  name: string | undefined,
): string {
  const ending = facts?.ending === undefined ? [] : [`reached “${facts.ending}”`]
  const decisions = facts === undefined ? [] : [counted(facts.decisions, 'decision')]
  const from = name === undefined ? [] : [`from ${name}`]
  const parts = [
    modes[mode],
    states[closed ?? 'open'],
    ...decisions,
    ...ending,
    `version ${version}`,
    ...from,
  ]
  return parts.join(', ')
}

const modes: Readonly<Record<SessionSummary['mode'], string>> = {
  solo: 'One person',
  group: 'A group',
  live: 'A group',
  'what-if': 'A what-if, which records nothing that was decided',
}

const states = { open: 'under way', stopped: 'stopped early', finished: 'finished' }
