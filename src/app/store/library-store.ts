import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Reading } from '../../core/session/read-session.ts'
import { openChannel } from './channel.ts'
import type { NotDeleted, OtherKeeps } from './delete-everything.ts'
import { deviceChannel, type Device, type DeviceMessage } from './device.ts'
import type { Imported } from './import-file.ts'
import { exportFile, type SessionFile } from './session-file.ts'
import { readLazily } from './read-lazily.ts'
import type { SessionRecord } from './session-record.ts'
import type { SessionStorage } from './storage.ts'

/** The sessions on this device. */
export interface LibraryState {
  /** Last played first; `undefined` until they are read. */
  readonly sessions: readonly SessionSummary[] | undefined
  /** True when the browser could not read them: then they are not known, which is not the same as none. */
  readonly isUnread?: boolean
  /** False when the browser keeps nothing: then the pages say so, and offer a file instead. */
  readonly lasting: boolean
}

export type SessionSummary = Omit<SessionRecord, 'text' | 'desk'>

/** Read with `useStore(store, state => …)` of zustand. */
export interface LibraryStore extends StoreApi<LibraryState> {
  refresh(): Promise<void>
  /**
   * The session itself, for a page that shows one without playing on. `undefined` where there is none; `null` where the
   * browser could not read, and it may be there all the same.
   */
  read(id: string): Promise<Reading | undefined | null>
  /** Takes a session file in. */
  importFile(file: Blob): Promise<Imported>
  /** What to save as a file. */
  exportFile(id: string): Promise<SessionFile | undefined | null>
  remove(id: string): Promise<boolean>
  /** @param spared the names of settings that stay all the same */
  deleteEverything(spared?: readonly string[]): Promise<NotDeleted>
  close(): void
}

/** @param others what else is deleted with everything */
export function openLibrary(device: Device, others: OtherKeeps): LibraryStore {
  const { storage } = device
  const state = createStore<LibraryState>()(() => ({ sessions: undefined, lasting: storage.lasting }))
  const refresh = async () => {
    const records = await storage.list()
    state.setState({ sessions: records ? summaries(records) : undefined, isUnread: !records })
  }
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
    // The pages that ask for these have loaded them beforehand, in case that the connection goes.
    remove: async (id: string) => {
      const { removeSession } = await import('./remove-session.ts')
      return changed(removeSession(device, others.settings, id))
    },
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

async function readStored(storage: SessionStorage, id: string): Promise<Reading | undefined | null> {
  const record = await storage.get(id)
  return record && readLazily(record.text)
}
