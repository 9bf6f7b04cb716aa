import { decisionsIn, type PlayedDecision, type PlayedPath } from '../../session/played-path.ts'
import type { Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import { timeByLog } from '../time-by-log.ts'
import { closingEvent } from '../training-record.ts'
import { decisionActivity, english, scenarioActivity } from './activities.ts'
import { actorOf, type Whose } from './actor.ts'
import { extension, sessionAddress, uuidOfAddress } from './addresses.ts'
import type { Activity, Context, Result, Statement } from './statement.ts'

interface Recorded {
  readonly script: Script
  readonly session: Session
  readonly path: PlayedPath
  readonly whose: Whose
}

interface Said {
  readonly verb: 'initialized' | 'answered' | 'completed' | 'terminated'
  /** The place in the log of what it tells; -1 is the start. */
  readonly event: number
  readonly object: Activity
  readonly parent?: Activity
  readonly result?: Result
}

/**
 * A play that is over, as statements of xAPI 1.0.3 in their order: that it began, what each decision came to, and
 * whether the story was played to an end. Decisions that were corrected are left out, and so is all that members typed.
 * The same play and account give the same statements, ids included: what comes after the play changes none.
 */
export function statementsOf(recorded: Recorded): readonly Statement[] {
  const { script, session, path } = recorded
  const story = scenarioActivity(script, session)
  const said: readonly Said[] = [
    { verb: 'initialized', event: -1, object: story },
    ...decisionsIn(path).map((decision): Said => answered(recorded, decision, story)),
    closing(recorded, story),
  ]
  return said.map(one => statement(recorded, one))
}

/** The text of a file with these statements, as a learning record store takes them. */
export function statementsText(statements: readonly Statement[]): string {
  return `${JSON.stringify(statements, null, 2)}\n`
}

function answered({ script, session }: Recorded, decision: PlayedDecision, story: Activity): Said {
  const { event, picks, timedOut } = decision.done
  return {
    verb: 'answered',
    event,
    object: decisionActivity(script, session, decision),
    parent: story,
    result: {
      response: picks.join('[,]'),
      ...(timedOut ? { extensions: { [extension('time-ran-out')]: true } } : {}),
    },
  }
}

function closing({ session, path }: Recorded, story: Activity): Said {
  const event = closingEvent(session, path)
  if (event === undefined) throw new Error('a play that goes on has no record')
  const { ending } = path
  return {
    verb: ending === undefined ? 'terminated' : 'completed',
    event,
    object: story,
    result: {
      completion: ending !== undefined,
      duration: duration(timeByLog(session, event).playing),
      ...(ending === undefined ? {} : { extensions: { [extension('ending')]: ending } }),
    },
  }
}

function duration(seconds: number): string {
  return `PT${Math.floor(seconds / 60)}M${seconds % 60}S`
}

function statement({ session, whose }: Recorded, { verb, event, object, parent, result }: Said): Statement {
  const actor = actorOf(session, whose)
  return {
    // The actor is part of it: a store refuses the same id with other words.
    id: uuidOfAddress(`${sessionAddress(session)}/${event}/${JSON.stringify(actor)}`),
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: english(verb) },
    object,
    ...(result === undefined ? {} : { result }),
    context: {
      ...contextOf(session),
      ...(parent === undefined ? {} : { contextActivities: { parent: [parent] } }),
    },
    timestamp: session.log[event]?.at ?? session.startedAt,
  }
}

function contextOf(session: Session): Context {
  const { version, rules, words } = session.scenario
  return {
    registration: uuidOfAddress(sessionAddress(session)),
    revision: version,
    platform: 'Desktop Audit',
    language: 'en-GB',
    extensions: { [extension('scenario')]: { version, rules, words } },
  }
}
