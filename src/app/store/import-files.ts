import { readingRefusalSentence } from '../../core/session/refusals.ts'
import { writeSession } from '../../core/session/session-file.ts'
import { readSessions, setRefusalSentence } from '../../core/session/session-reader.ts'
import type { Session } from '../../core/session/session.ts'
import type { Imported } from './import-file.ts'

/** What became of files that were dropped in. */
export interface ImportedFiles {
  /** Ids of all sessions in them that are on this device now, each once. */
  readonly here: readonly string[]
  /** The name of the file in which each came. */
  readonly names: ReadonlyMap<string, string>
  /** A sentence for each that is not, which begins with the name of its file. */
  readonly problems: readonly string[]
}

interface Device {
  /** Whether its scenario is here: without it nothing can be made of a session. */
  readonly isKnown: (scenario: string) => boolean
  readonly importFile: (file: Blob) => Promise<Imported>
}

/**
 * Takes in many session files at once, and files that hold a set of them. One that cannot be read keeps none of the
 * others out.
 */
export async function importFiles(files: readonly File[], device: Device): Promise<ImportedFiles> {
  const names = new Map<string, string>()
  const problems: string[] = []
  for (const file of files) {
    const { sessions, refused } = readSessions(new Uint8Array(await file.arrayBuffer()))
    problems.push(...refused.map(refusal => `${file.name}: ${setRefusalSentence(refusal)}`))
    for (const session of sessions) {
      const problem = await problemWith(session, device)
      if (problem === undefined) names.set(session.id, file.name)
      else problems.push(`${file.name}: ${problem}`)
    }
  }
  return { here: [...names.keys()], names, problems }
}

async function problemWith(session: Session, { isKnown, importFile }: Device): Promise<string | undefined> {
  const { id } = session.scenario
  return isKnown(id)
    ? problemOf(await importFile(fileOf(session)))
    : `Its scenario, “${id}”, is not part of this product, so no report can be made of it here.`
}

function fileOf(session: Session): Blob {
  return new Blob([writeSession(session)], { type: 'application/json' })
}

function problemOf(imported: Imported): string | undefined {
  switch (imported.kind) {
    case 'imported':
    case 'here-already':
      return undefined
    case 'differs':
      return 'This device holds the same session, but in it something else was done. Both were left as they are.'
    case 'open-in-a-tab':
      return 'Another tab has this session open. Close it, and drop the file in again.'
    case 'damaged-here':
      return 'This device already holds this session, but it is damaged. On the page “This device”, save a copy of it and delete it. Then drop the file in again.'
    case 'not-stored':
      return 'The file is in order, but the browser could not keep it: there may be no room left on this device.'
    case 'refused':
      return readingRefusalSentence(imported.refusal)
  }
}
