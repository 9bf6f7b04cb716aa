import {
  type Device,
  deviceChannel,
  type DeviceMessage,
  openChannel,
  sessionName,
  type SessionMessage,
  writingLock,
} from './device.ts'
import { deleteReport } from './report-sets.ts'
import { unregisterWorkers } from './service-worker.ts'
import { succeeds } from './storage.ts'
// What else is to be deleted comes with this, in case that the connection goes.
import '../case-files/case-storage.ts'
import './drafts.ts'

/** With which all begins that this program keeps beside the sessions. */
const ourPrefix = 'desktop-audit'

/** The kinds of things that could not be deleted; none when all is gone. */
export type NotDeleted = readonly ('sessions' | 'cases' | 'drafts' | 'settings' | 'caches')[]

/** How long a tab that does not answer may hold up the deletion, in milliseconds. */
const patience = 3_000

/**
 * Deletes everything that the program keeps on this device. Other tabs are told first and stop writing; a tab that
 * does not answer loses its right to write.
 *
 * @param spared the names of settings that stay all the same
 */
export async function deleteEverything(
  device: Device,
  settings: Storage | undefined,
  spared: readonly string[] = [],
  wait = patience,
): Promise<NotDeleted> {
  const tabs = openChannel<DeviceMessage>(device.openChannel, deviceChannel, () => undefined)
  tabs.post({ kind: 'deleting-everything' })
  const left = await alone(device.locks, wait, () => deleteAll(device, settings, spared))
  tabs.post({ kind: 'sessions-changed' })
  tabs.close()
  return left
}

async function alone<Result>(
  locks: LockManager | undefined,
  wait: number,
  run: () => Promise<Result>,
): Promise<Result> {
  if (locks === undefined) return run()
  try {
    return await locks.request(writingLock, { signal: AbortSignal.timeout(wait) }, run)
  } catch {
    return locks.request(writingLock, { steal: true }, run)
  }
}

async function deleteAll(
  { storage, cases, drafts, caches, workers }: Device,
  settings: Storage | undefined,
  spared: readonly string[],
): Promise<NotDeleted> {
  // First, so that it fills no cache again.
  const unregistered = await unregisterWorkers(workers)
  const gone = {
    sessions: await storage.clear(),
    cases: await cases().then(
      kept => kept.clear(),
      () => false,
    ),
    drafts: await succeeds(drafts().then(kept => kept.clear())),
    settings: await succeeds(clearSettings(settings, spared)),
    caches: (await succeeds(deleteCaches(caches))) && unregistered,
  }
  return (['sessions', 'cases', 'drafts', 'settings', 'caches'] as const).filter(kind => !gone[kind])
}

/** Only what is ours: other programs may live at the same origin. */
async function clearSettings(settings: Storage | undefined, spared: readonly string[]): Promise<void> {
  for (const key of Object.keys(settings ?? {}))
    if (key.startsWith(ourPrefix) && !spared.includes(key)) settings?.removeItem(key)
}

async function deleteCaches(caches: CacheStorage | undefined): Promise<void> {
  if (caches === undefined) return
  const names = await caches.keys()
  await Promise.all(names.filter(name => name.startsWith(ourPrefix)).map(name => caches.delete(name)))
}

/** Deletes a session and its report. A tab that does not hear can store nothing more of it: there is nothing left to replace. */
export async function removeSession(
  { openChannel: open, storage }: Device,
  settings: Storage | undefined,
  id: string,
): Promise<boolean> {
  deleteReport(settings, id)
  const tabs = openChannel<SessionMessage>(open, sessionName(id), () => undefined)
  tabs.post({ kind: 'deleted', revision: 0 })
  tabs.close()
  return storage.delete(id)
}
