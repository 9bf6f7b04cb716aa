import type { Session } from '../../session/session.ts'
import { ownAddress, sessionAddress, uuidOfAddress } from './addresses.ts'
import type { Account, Actor } from './statement.ts'

/** Whose record it is, as somebody typed it. */
export interface Whose {
  /** Left out, the file names nobody. */
  readonly account?: Account | undefined
  /** Told only beside an account, and of a person only. */
  readonly name?: string | undefined
}

/** Who played. Nothing is made up: without an account, the play itself stands in for one. */
export function actorOf(session: Session, { account, name }: Whose): Actor {
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
