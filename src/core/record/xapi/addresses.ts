import { v5 } from 'uuid'
import type { Session } from '../../session/session.ts'

/**
 * What the identifiers of xAPI begin with. They have to be IRIs, and an account's home page a web address. Names in
 * `.example` are kept for such uses (RFC 2606): nobody's server can ever stand there, and nothing is looked up.
 */
export const ownAddress = 'https://desktop-audit.example'

/** A scenario as an activity. A version that raises the first number plays otherwise, and is another activity. */
export function scenarioAddress({ scenario: { id, version } }: Session): string {
  return `${ownAddress}/scenarios/${id}/${version.split('.')[0]}`
}

export function decisionAddress(session: Session, scene: string): string {
  return `${scenarioAddress(session)}/decisions/${scene}`
}

export function sessionAddress({ id }: Session): string {
  return `${ownAddress}/sessions/${id}`
}

/** Where xAPI has no property of its own for what is to be said. */
export function extension(name: string): string {
  return `${ownAddress}/extensions/${name}`
}

/** The UUID of a web address: version 5, RFC 9562. The same address always has the same. */
export function uuidOfAddress(address: string): string {
  // As bytes, because the package refuses a text with half a character in it.
  return v5(new TextEncoder().encode(address), v5.URL)
}
