import type { Inject } from '../scenario/schema.ts'
import type { Script } from '../session/script.ts'
import { personNamed } from './person-named.ts'

const means: Readonly<Record<Inject['by'], string>> = {
  phone: 'Telephone',
  email: 'Email',
  letter: 'Letter',
  visit: 'Visit',
  system: 'System message',
  press: 'Press query',
  social: 'Online post',
  meeting: 'Meeting',
}

/** How news arrives, from whom, to whom: a line each. */
export function injectWords({ by, from, to, subject }: Inject, script: Script): readonly string[] {
  return [
    means[by],
    ...(from === undefined ? [] : [`From: ${personNamed(from, script)}`]),
    ...(to === undefined ? [] : [`To: ${personNamed(to, script)}`]),
    ...(subject === undefined ? [] : [`Subject: ${subject}`]),
  ]
}
