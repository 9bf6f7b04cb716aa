import { type CheckedCase, checkCase } from '../../cases/read-case.ts'
import { areSame, type StoredCase } from './case-storage.ts'
import { deviceChannel, type DeviceMessage, openChannel, writingLock } from '../store/device.ts'
import type { Put, PutFailure } from '../store/storage.ts'
import type { Workplace } from '../store/workplace.ts'
import type { LibraryEntry } from '../store/library-entry.ts'

/** What became of a case file that someone opened. */
export type OpenedCase = KeptCase | RefusedCase

interface KeptCase {
  /** It is on this device now, or was before, or the very same case is in the council's own set. */
  readonly kind: 'opened'
  readonly id: string
  readonly leftOut: readonly string[]
  readonly warnings: number
}

export type RefusedCase =
  /** A case of the council's set has its id, and is another one. */
  | { readonly kind: 'id-taken'; readonly id: string; readonly title: string }
  /** This device has another version of it: someone has to say whether that should go. */
  | { readonly kind: 'other-version'; readonly before: StoredCase; readonly version: string }
  | ({ readonly kind: 'refused' } & Extract<CheckedCase, { readonly ok: false }>)
  | { readonly kind: 'not-stored'; readonly reason: PutFailure }

/** Larger than any case file may be: it is not even read. */
const largest = 40_000_000

/**
 * Checks a case file and keeps it on this device, so that its page opens. Nothing in it is run.
 *
 * @param replaces the other version that may go
 */
export async function openCase(
  { scenarios, device, cases, clock }: Workplace,
  file: File,
  replaces?: StoredCase,
): Promise<OpenedCase> {
  let isCalledOff = false
  const tabs = openChannel<DeviceMessage>(device.openChannel, deviceChannel, ({ kind }) => {
    // What a person deletes meanwhile should not come back.
    isCalledOff ||= kind === 'deleting-everything'
  })
  try {
    if (file.size > largest) return refusal(`${file.name} is larger than any case file.`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const openedAt = clock()
    const checked = await checkCase({ name: file.name, bytes }, openedAt.slice(0, 10))
    if (!checked.ok) return { kind: 'refused', ...checked }
    const { card, digests, leftOut, warnings } = checked
    const { id } = card
    const own = scenarios.find(one => one.id === id && one.fromFile === undefined)
    const kept = { kind: 'opened' as const, id, leftOut, warnings }
    if (own !== undefined) return (await isSame(own, digests)) ? kept : { kind: 'id-taken', id, title: own.title }
    const storage = await device.cases()
    const before = (await storage.list())?.find(one => one.id === id)
    if (before !== undefined && areSame(before.digests, digests) && before.card !== null) return kept
    if (before !== undefined && (replaces === undefined || !areSame(before.digests, replaces.digests)))
      return { kind: 'other-version', before, version: card.version }
    const stored = { id, card, digests, fileName: file.name, openedAt }
    const keep = (): Promise<Put> =>
      isCalledOff ? Promise.resolve({ ok: false, reason: 'deleted' }) : storage.put(stored, bytes, before?.digests)
    const put = await (device.locks?.request(writingLock, { mode: 'shared' }, keep) ?? keep())
    if (!put.ok) return { kind: 'not-stored', reason: put.reason }
    await cases.refresh()
    return kept
  } finally {
    tabs.close()
  }
}

async function isSame(own: LibraryEntry, digests: StoredCase['digests']): Promise<boolean> {
  return areSame((await own.loadScript()).digests, digests)
}

function refusal(problem: string): OpenedCase {
  return { kind: 'refused', ok: false, problem, errors: [], count: 0, leftOut: [] }
}
