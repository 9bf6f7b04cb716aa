import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Reading } from '../../core/session/read-session.ts'
import { openChannel } from './channel.ts'
import type { NotDeleted, OtherKeeps } from './delete-everything.ts'
import { deviceChannel, sessionChannel, type Device, type DeviceMessage } from './device.ts'
import type { Imported } from './import-file.ts'
import { exportFile, type SessionFile } from './session-file.ts'
import { readLazily } from './read-lazily.ts'
import { forgetReport } from './report-name.ts'
import type { SessionRecord } from './session-record.ts'
import type { SessionMessage } from './session-message.ts'
import type { SessionStorage } from './storage.ts'

/** The sessions on this device. */
export interface LibraryState {
  /** Last played first; `undefined` until they are read. */
  readonly sessions: readonly SessionSummary[] | undefined
  /** False when the browser keeps nothing: then the pages say so, and offer a file instead. */
  readonly lasting: boolean
}

export type SessionSummary = Omit<SessionRecord, 'text' | 'desk'>

/** Read with `useStore(store, state => …)` of zustand. */
export interface LibraryStore extends StoreApi<LibraryState> {
  refresh(): Promise<void>
  /** The session itself, for a page that shows one without playing on. */
  read(id: string): Promise<Reading | undefined>
  /** Takes a session file in. */
  importFile(file: Blob): Promise<Imported>
  /** What to save as a file. */
  exportFile(id: string): Promise<SessionFile | undefined>
  remove(id: string): Promise<boolean>
  /** @param spared the names of settings that stay all the same */
  deleteEverything(spared?: readonly string[]): Promise<NotDeleted>
  close(): void
}

/** @param others what else is deleted with everything */
export function openLibrary(device: Device, others: OtherKeeps): LibraryStore {
  const { storage } = device
  const state = createStore<LibraryState>()(() => ({ sessions: undefined, lasting: storage.lasting }))
  const refresh = async () => state.setState({ sessions: summaries(await storage.list()) })
  const tabs = openChannel<DeviceMessage>(device.openChannel, deviceChannel, ({ kind }) => {
    if (kind === 'sessions-changed') void refresh()
  })
  const changed = async <Result>(change: Promise<Result>): Promise<Result> => {
    const result = await change
    tabs.post({ kind: 'sessions-changed' })
    await refresh()
    return result
  }
  return Object.assign(state, {
    refresh,
    read: (id: string) => readStored(storage, id),
    // Loaded when first needed: it brings along a sentence for everything that can be wrong with a file.
    importFile: async (file: Blob) => {
      const { importFile } = await import('./import-file.ts')
      return changed(importFile(device, file))
    },
    exportFile: (id: string) => exportFile(storage, id),
    remove: (id: string) => {
      forgetReport(others.settings, id)
      return changed(remove(device, id))
    },
    // The page that asks for it has loaded it beforehand, in case that the connection goes.
    deleteEverything: async (spared?: readonly string[]) => {
      const { deleteEverything } = await import('./delete-everything.ts')
      return changed(deleteEverything(device, others, spared))
    },
    close: () => tabs.close(),
  })
}

function summaries(records: readonly SessionRecord[]): readonly SessionSummary[] {
  return records
    .map(summaryOf)
    .toSorted((one, other) => other.lastAt.localeCompare(one.lastAt) || one.id.localeCompare(other.id))
}

function summaryOf(record: SessionRecord): SessionSummary {
  const { text: _text, desk: _desk, ...summary } = record
  return summary
}

async function readStored(storage: SessionStorage, id: string): Promise<Reading | undefined> {
  const record = await storage.get(id)
  return record === undefined ? undefined : readLazily(record.text)
}

/** Tabs that have it open are told; one that does not hear can store nothing more of it, for there is nothing left to replace. */
async function remove(device: Device, id: string): Promise<boolean> {
  const tabs = openChannel<SessionMessage>(device.openChannel, sessionChannel(id), () => undefined)
  tabs.post({ kind: 'deleted', revision: 0 })
  tabs.close()
  return device.storage.delete(id)
}
