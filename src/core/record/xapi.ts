import { v5 } from 'uuid'
import { decisionsIn, type PlayedDecision, type PlayedPath } from '../session/played-path.ts'
import { defined, sceneIn, type Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import { closingEvent, timeFromLog } from './training-record.ts'

/** A decision, with all its choices. No answer is marked as right: whichever is taken, the story goes on. */
function decisionActivity(script: Script, session: Session, { scene }: PlayedDecision): Activity {
  const { title, decision } = sceneIn(script, scene)
  if (decision === undefined) throw new Error(`the script has no decision at ${scene}`)
  return activity(`${scenarioAddress(session)}/decisions/${scene}`, {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    name: english(title),
    description: english(decision.asks),
    interactionType: 'choice',
    choices: Object.entries(decision.choices).map(([id, { label }]) => ({ id, description: english(label) })),
  })
}

function activity(id: string, definition: Activity['definition']): Activity {
  return { objectType: 'Activity', id, definition }
}

function english(words: string): LanguageMap {
  return { 'en-GB': words }
}

/** Whose record it is, as someone typed it. */
export interface RecordHolder {
  /** Left out, the file names no one. */
  readonly account?: Account | undefined
  /** Told only beside an account, and of a person only. */
  readonly name?: string | undefined
}

/** Who played. Nothing is made up: without an account, the play itself stands in for one. */
function actorOf(session: Session, { account, name }: RecordHolder): Actor {
  const objectType = session.group === undefined ? 'Agent' : 'Group'
  if (account === undefined)
    return { objectType, account: { homePage: ownAddress, name: uuidOfAddress(sessionAddress(session)) } }
  return {
    objectType,
    ...(objectType === 'Agent' && name !== undefined && name !== '' ? { name } : {}),
    account: { homePage: account.homePage, name: account.name },
  }
}

/** Whether a text is a web address, as the home page of an account has to be. */
export function isHomePage(text: string): boolean {
  return /^https?:\/\/[^\s/?#"<>\\^`{|}]+(?:[/?#][^\s"<>\\^`{|}]*)?$/i.test(text)
}

/** Identifiers of xAPI have to be IRIs. `.example` is kept for such uses (RFC 2606): no server can stand there. */
const ownAddress = 'https://desktop-audit.example'

/** A scenario as an activity. A version that raises the first number plays otherwise, and is another activity. */
function scenarioAddress({ scenario: { id, version } }: Session): string {
  return `${ownAddress}/scenarios/${id}/${version.split('.')[0]}`
}

function sessionAddress({ id }: Session): string {
  return `${ownAddress}/sessions/${id}`
}

/** Where xAPI has no property of its own for what is to be said. */
function extension(name: string): string {
  return `${ownAddress}/extensions/${name}`
}

/** The UUID of a web address: version 5, RFC 9562. The same address always has the same. */
function uuidOfAddress(address: string): string {
  // As bytes, because the package refuses a text with half a character in it.
  return v5(new TextEncoder().encode(address), v5.URL)
}

/** Statements of xAPI 1.0.3, as far as a training record needs them. There is no score, success or right answer in it. */
export interface Statement {
  /** A UUID. */
  readonly id: string
  readonly actor: Actor
  readonly verb: { readonly id: string; readonly display: LanguageMap }
  readonly object: Activity
  readonly result?: {
    readonly completion?: boolean
    /** The ids of the choices taken, between them `[,]`. */
    readonly response?: string
    /** ISO 8601. */
    readonly duration?: string
    readonly extensions?: Extensions
  }
  readonly context: {
    /** A UUID, the same for all statements of a play. */
    readonly registration: string
    readonly contextActivities?: { readonly parent: readonly Activity[] }
    readonly revision: string
    readonly platform: string
    readonly language: 'en-GB'
    readonly extensions: Extensions
  }
  /** ISO 8601, in UTC. */
  readonly timestamp: string
}

type LanguageMap = Readonly<Record<'en-GB', string>>

/** A person, or a group that acted as one. */
interface Actor {
  readonly objectType: 'Agent' | 'Group'
  readonly name?: string
  readonly account: Account
}

/** How a learning system knows someone. */
export interface Account {
  /** The web address of that system. */
  readonly homePage: string
  /** The user name, or the number, there. */
  readonly name: string
}

interface Activity {
  readonly objectType: 'Activity'
  readonly id: string
  readonly definition: {
    readonly type: string
    readonly name: LanguageMap
    readonly description: LanguageMap
    readonly interactionType?: 'choice'
    readonly choices?: readonly { readonly id: string; readonly description: LanguageMap }[]
  }
}

type Extensions = Readonly<Record<string, unknown>>

interface Recorded {
  readonly script: Script
  readonly session: Session
  readonly path: PlayedPath
  readonly whose: RecordHolder
}

interface Said extends Pick<Statement, 'object' | 'result'> {
  readonly verb: 'initialized' | 'answered' | 'completed' | 'terminated'
  /** The place in the log of what it tells; -1 is the start. */
  readonly event: number
  readonly parent?: Activity
}

/**
 * A play that is over, as statements of xAPI 1.0.3 in their order: that it began, what each decision came to, and
 * whether the story was played to an end. Decisions that were corrected are left out, and so is all that members typed.
 * The same play and account give the same statements, ids included: what comes after the play changes none.
 */
export function statementsOf(recorded: Recorded): readonly Statement[] {
  const { script, session, path } = recorded
  const story = activity(scenarioAddress(session), {
    type: 'http://adlnet.gov/expapi/activities/simulation',
    name: english(script.title),
    description: english(script.summary),
  })
  return [
    statement(recorded, { verb: 'initialized', event: -1, object: story }),
    ...decisionsIn(path).map(decision => statement(recorded, answered(recorded, decision, story))),
    statement(recorded, closing(recorded, story)),
  ]
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
      ...defined({ extensions: timedOut ? { [extension('time-ran-out')]: true } : undefined }),
    },
  }
}

function closing({ session, path }: Recorded, story: Activity): Said {
  const event = closingEvent(session, path)
  if (event === undefined) throw new Error('a session that is not over has no record')
  const { ending } = path
  return {
    verb: ending === undefined ? 'terminated' : 'completed',
    event,
    object: story,
    result: {
      completion: ending !== undefined,
      duration: duration(timeFromLog(session, event).playing),
      ...(ending === undefined ? {} : { extensions: { [extension('ending')]: ending } }),
    },
  }
}

function duration(seconds: number): string {
  return `PT${Math.floor(seconds / 60)}M${seconds % 60}S`
}

function statement({ session, whose }: Recorded, { verb, event, object, parent, result }: Said): Statement {
  const actor = actorOf(session, whose)
  const { version, rules, words } = session.scenario
  return {
    // The actor is part of it: a store refuses the same id with other words.
    id: uuidOfAddress(`${sessionAddress(session)}/${event}/${JSON.stringify(actor)}`),
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: english(verb) },
    object,
    ...defined({ result }),
    context: {
      registration: uuidOfAddress(sessionAddress(session)),
      revision: version,
      platform: 'Desktop Audit',
      language: 'en-GB',
      extensions: { [extension('scenario')]: { version, rules, words } },
      ...defined({ contextActivities: parent && { parent: [parent] } }),
    },
    timestamp: session.log[event]?.at ?? session.startedAt,
  }
}
