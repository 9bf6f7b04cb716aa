import type { Section } from '../../../../src/core/findings/findings.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { findingsFor, type Asked } from './samples.ts'

export function sectionOf(id: string, session: Session, details?: Asked): Section {
  const { sections } = findingsFor(session, details)
  const section = sections.find(one => one.id === id)
  if (section === undefined) throw new Error(`no section ${id}`)
  return section
}

/** Every text of one section of a report. */
export function textsIn(id: string, session: Session, details?: Asked): readonly string[] {
  return textsOf([sectionOf(id, session, details)])
}
