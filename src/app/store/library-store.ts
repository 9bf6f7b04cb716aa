import type { Reading } from '../../core/session/session-reader.ts'
import type { NotDeleted } from './delete-sessions.ts'
import { type Channel, type Device, deviceChannel, type DeviceMessage, openChannel } from './device.ts'
import type { Imported } from './import-file.ts'
import { exportFile, readLazily, type SessionFile } from './session-file.ts'
import type { DamagedRecord, SessionRecord } from './storage.ts'
import { Store } from './store.ts'

/** The sessions on this device. */
interface LibraryState {
  /** Last played first; `undefined` until they are read. */
  readonly sessions: readonly SessionSummary[] | undefined
  /** True when the browser could not read them: then they are not known, which is not the same as none. */
  readonly isUnread?: boolean
  readonly damaged?: readonly DamagedRecord[] | undefined
  /** False when the browser keeps nothing: then the pages say so, and offer a file instead. */
  readonly lasting: boolean
}

export type SessionSummary = Omit<SessionRecord, 'text' | 'desk'>

export class LibraryStore extends Store<LibraryState> {
  readonly #device: Device
  readonly #settings: Storage | undefined
  readonly #tabs: Channel<DeviceMessage>

  /** @param settings what is deleted with everything */
  constructor(device: Device, settings: Storage | undefined) {
    super({ sessions: undefined, lasting: device.storage.lasting })
    this.#device = device
    this.#settings = settings
    this.#tabs = openChannel(device.openChannel, deviceChannel, ({ kind }) => {
      if (kind === 'sessions-changed') void this.refresh()
    })
  }

  async refresh(): Promise<void> {
    const { storage } = this.#device
    const [records, damaged] = await Promise.all([storage.list(), storage.damaged()])
    this.set(
      records === null || damaged === null
        ? { sessions: undefined, damaged: undefined, isUnread: true }
        : { sessions: summariesOf(records), damaged, isUnread: false },
    )
  }

  /** `undefined` where there is none; `null` where the browser could not read, and it may be there all the same. */
  async read(id: string): Promise<Reading | undefined | null> {
    const record = await this.#device.storage.get(id)
    return record && readLazily(record.text)
  }

  async importFile(file: Blob): Promise<Imported> {
    // Loaded when first needed: it brings along a sentence for everything that can be wrong with a file.
    const { importFile } = await import('./import-file.ts')
    return this.#changed(importFile(this.#device, file))
  }

  /** What to save as a file. */
  exportFile(id: string): Promise<SessionFile | undefined | null> {
    return exportFile(this.#device.storage, id)
  }

  // The pages that ask for these two have loaded them beforehand, in case that the connection goes.

  async remove(id: string): Promise<boolean> {
    const { removeSession } = await import('./delete-sessions.ts')
    return this.#changed(removeSession(this.#device, this.#settings, id))
  }

  /** @param spared the names of settings that stay all the same */
  async deleteEverything(spared?: readonly string[]): Promise<NotDeleted> {
    const { deleteEverything } = await import('./delete-sessions.ts')
    return this.#changed(deleteEverything(this.#device, this.#settings, spared))
  }

  close(): void {
    this.#tabs.close()
  }

  async #changed<Result>(change: Promise<Result>): Promise<Result> {
    const result = await change
    this.#tabs.post({ kind: 'sessions-changed' })
    await this.refresh()
    return result
  }
}

/** Last played first. */
function summariesOf(records: readonly SessionRecord[]): readonly SessionSummary[] {
  return records
    .map(({ text: _text, desk: _desk, ...summary }) => summary)
    .toSorted((one, other) => other.lastAt.localeCompare(one.lastAt) || one.id.localeCompare(other.id))
}
