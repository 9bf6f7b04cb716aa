import { largestFile } from '../../core/session/limits.ts'
import { type ReadingRefusal, readingRefusalSentence } from '../../core/session/refusals.ts'
import { writeSession } from '../../core/session/session-file.ts'
import { readSessions, setRefusalSentence } from '../../core/session/session-reader.ts'
import type { Session, SessionEvent } from '../../core/session/session.ts'
import { type Device, sessionName } from './device.ts'
import { storedSessions, withoutErasedWords } from './erased-words.ts'
import { readLazily } from './session-file.ts'
import { type PutFailure, recordOf, type SessionStorage } from './storage.ts'

/** What became of a session file that was opened. */
export type Imported =
  /** It is on this device now, or as far on as the file. */
  | { readonly kind: 'imported'; readonly session: Session }
  | { readonly kind: 'here-already'; readonly session: Session }
  /** This device holds the same session, but in it something else was done. Both are kept as they are. */
  | { readonly kind: 'differs'; readonly session: Session }
  /** A tab has that session open and goes on writing it. */
  | { readonly kind: 'open-in-a-tab'; readonly session: Session }
  /** This device holds something under its name that cannot be read. It is not written over. */
  | { readonly kind: 'damaged-here'; readonly session: Session }
  | { readonly kind: 'not-stored'; readonly session: Session; readonly reason: PutFailure }
  | { readonly kind: 'refused'; readonly refusal: ReadingRefusal }

/** Takes a session file in. Nothing that the device holds is lost by it, and nothing that was erased comes back. */
export async function importFile(device: Device, file: Blob): Promise<Imported> {
  if (file.size > largestFile) return { kind: 'refused', refusal: { code: 'too-big', bytes: file.size } }
  const reading = await readLazily(new Uint8Array(await file.arrayBuffer()))
  if (!reading.ok) return { kind: 'refused', refusal: reading.refusal }
  const stored = await storedSessions(device.storage)
  // What was erased here is not known then, and might come back.
  if (stored === null) return { kind: 'not-stored', session: reading.session, reason: 'unavailable' }
  const session = withoutErasedWords(reading.session, stored)
  if (device.locks === undefined) return store(device.storage, session)
  return device.locks.request(sessionName(session.id), { ifAvailable: true }, lock =>
    lock === null ? Promise.resolve({ kind: 'open-in-a-tab' as const, session }) : store(device.storage, session),
  )
}

async function store(storage: SessionStorage, session: Session): Promise<Imported> {
  const record = await storage.get(session.id)
  if (record === null) {
    const isDamaged = (await storage.damaged())?.some(({ id }) => id === session.id) ?? false
    return isDamaged ? { kind: 'damaged-here', session } : { kind: 'not-stored', session, reason: 'unavailable' }
  }
  const here = record === undefined ? undefined : await readLazily(record.text)
  if (here?.ok === true) {
    if (isStartOf(session.log, here.session.log)) return { kind: 'here-already', session: here.session }
    if (!isStartOf(here.session.log, session.log)) return { kind: 'differs', session: here.session }
  }
  const put = await storage.put(recordOf(session), record?.events)
  return put.ok ? { kind: 'imported', session } : { kind: 'not-stored', session, reason: put.reason }
}

function isStartOf(start: readonly SessionEvent[], log: readonly SessionEvent[]): boolean {
  return JSON.stringify(start) === JSON.stringify(log.slice(0, start.length))
}

/** What became of files that were dropped in. */
interface ImportedFiles {
  /** Ids of all sessions in them that are on this device now, each once. */
  readonly here: readonly string[]
  readonly names: ReadonlyMap<string, string>
  /** A sentence for each that is not, which begins with the name of its file. */
  readonly problems: readonly string[]
}

/** What is here: without its scenario nothing can be made of a session. */
interface Here {
  readonly scenarios: readonly { readonly id: string }[]
  readonly library: { readonly importFile: (file: Blob) => Promise<Imported> }
}

/** Takes in many session files, and sets of them. One that cannot be read keeps none of the others out. */
export async function importFiles(files: readonly File[], here: Here): Promise<ImportedFiles> {
  const names = new Map<string, string>()
  const problems: string[] = []
  for (const file of files) {
    const { sessions, refused } = readSessions(new Uint8Array(await file.arrayBuffer()))
    problems.push(...refused.map(refusal => `${file.name}: ${setRefusalSentence(refusal)}`))
    for (const session of sessions) {
      const problem = await problemWith(session, here)
      if (problem === undefined) names.set(session.id, file.name)
      else problems.push(`${file.name}: ${problem}`)
    }
  }
  return { here: [...names.keys()], names, problems }
}

async function problemWith(session: Session, { scenarios, library }: Here): Promise<string | undefined> {
  const { id } = session.scenario
  if (!scenarios.some(one => one.id === id))
    return `Its scenario, “${id}”, is not part of this product, so no report can be made of it here. If it came as a case file, open that on the first page.`
  const imported = await library.importFile(new Blob([writeSession(session)], { type: 'application/json' }))
  if (imported.kind === 'imported' || imported.kind === 'here-already') return undefined
  return imported.kind === 'refused' ? readingRefusalSentence(imported.refusal) : notTaken[imported.kind]
}

const notTaken = {
  differs: 'This device holds the same session, but in it something else was done. Both were left as they are.',
  'open-in-a-tab': 'Another tab has this session open. Close it, and drop the file in again.',
  'damaged-here':
    'This device already holds this session, but it is damaged. On the page “This device”, save a copy of it and delete it. Then drop the file in again.',
  'not-stored': 'The file is in order, but the browser could not keep it: there may be no room left on this device.',
}
