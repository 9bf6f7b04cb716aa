import { createStore, type StoreApi } from 'zustand/vanilla'
import { newDesk, reopened, type Desk } from '../../core/room/desk.ts'
import { readDesk } from '../../core/room/read-desk.ts'
import { openChannel } from './channel.ts'
import type { Device } from './device.ts'
import { savingAfter, type Saved } from './saver.ts'

/** What a facilitator has in hand, as the console sees it. */
export interface DeskState {
  readonly desk: Desk
  readonly saved: Saved
  /** True when what was kept could not be read and another desk took its place, until somebody has understood that. */
  readonly isUnread: boolean
}

/** Kept beside its session at every change. Only the tab that writes the session may change it; others follow. */
export interface DeskStore extends StoreApi<DeskState> {
  change(next: (desk: Desk) => Desk): void
  saveAgain(): void
  /** Another tab wrote it until now: what that one kept comes first. */
  takeOver(): Promise<void>
  understood(): void
  settled(): Promise<void>
  close(): Promise<void>
}

/**
 * @param now milliseconds since 1970
 * @param again the desk in the place of one that cannot be read
 */
export async function openDesk(
  device: Device,
  session: string,
  now: number,
  again: () => Desk,
): Promise<DeskStore> {
  const state = createStore<DeskState>()(() => ({
    desk: newDesk(),
    saved: { state: 'saved' },
    isUnread: false,
  }))
  const keeper = new DeskKeeper(device, session, state, again)
  await keeper.read(now)
  return Object.assign(state, {
    change: keeper.change.bind(keeper),
    saveAgain: keeper.save.bind(keeper),
    takeOver: () => keeper.read(now),
    understood: () => state.setState({ isUnread: false }),
    settled: keeper.settled.bind(keeper),
    close: keeper.close.bind(keeper),
  })
}

class DeskKeeper {
  readonly #device: Device
  readonly #session: string
  readonly #state: StoreApi<DeskState>
  readonly #again: () => Desk
  readonly #tabs
  #running: Promise<void> | undefined
  #waits = false

  constructor(device: Device, session: string, state: StoreApi<DeskState>, again: () => Desk) {
    this.#device = device
    this.#session = session
    this.#state = state
    this.#again = again
    this.#tabs = openChannel<Desk>(device.openChannel, `desktop-audit desk ${session}`, desk =>
      this.#state.setState({ desk }),
    )
  }

  /** What the device holds, unless this tab has heard of something later. */
  async read(now: number): Promise<void> {
    const record = await this.#device.storage.get(this.#session)
    const kept = readDesk(record?.desk)
    const isUnread = record === null || (record?.desk !== undefined && kept === undefined)
    const { desk: before } = this.#state.getState()
    const desk = isUnread && before.revision === 0 ? this.#again() : before
    const later = kept !== undefined && kept.revision >= desk.revision ? kept : desk
    this.#state.setState({ desk: reopened(later, now), isUnread })
  }

  change(next: (desk: Desk) => Desk): void {
    const desk = next(this.#state.getState().desk)
    this.#state.setState({ desk })
    this.#tabs.post(desk)
    this.save()
  }

  save(): void {
    this.#waits = true
    this.#state.setState(({ saved }) => ({ saved: savingAfter(saved) }))
    this.#running ??= this.#run()
  }

  async settled(): Promise<void> {
    await this.#running
  }

  async close(): Promise<void> {
    await this.#running
    this.#tabs.close()
  }

  /** One after another; of several that wait, only the last. */
  async #run(): Promise<void> {
    let saved: Saved = { state: 'saved' }
    while (this.#waits) {
      this.#waits = false
      const put = await this.#device.storage.putDesk(this.#session, this.#state.getState().desk)
      saved = put.ok ? { state: 'saved' } : { state: 'failed', reason: put.reason }
    }
    this.#running = undefined
    this.#state.setState({ saved })
  }
}
