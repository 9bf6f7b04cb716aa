/** Statements of xAPI 1.0.3, as far as a training record needs them. There is no score, success or right answer in it. */
export interface Statement {
  /** A UUID. */
  readonly id: string
  readonly actor: Actor
  readonly verb: { readonly id: string; readonly display: LanguageMap }
  readonly object: Activity
  readonly result?: Result
  readonly context: Context
  /** ISO 8601, in UTC. */
  readonly timestamp: string
}

export type LanguageMap = Readonly<Record<'en-GB', string>>

/** A person, or a group that acted as one. */
export interface Actor {
  readonly objectType: 'Agent' | 'Group'
  readonly name?: string
  readonly account: Account
}

/** How a learning system knows somebody. */
export interface Account {
  /** The web address of that system. */
  readonly homePage: string
  /** The user name, or the number, there. */
  readonly name: string
}

export interface Activity {
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

export interface Result {
  readonly completion?: boolean
  /** The ids of the choices taken, between them `[,]`. */
  readonly response?: string
  /** ISO 8601. */
  readonly duration?: string
  readonly extensions?: Extensions
}

export interface Context {
  /** A UUID, the same for all statements of a play. */
  readonly registration: string
  readonly contextActivities?: { readonly parent: readonly Activity[] }
  readonly revision: string
  readonly platform: string
  readonly language: 'en-GB'
  readonly extensions: Extensions
}

export type Extensions = Readonly<Record<string, unknown>>
