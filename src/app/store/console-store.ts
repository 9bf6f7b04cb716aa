import { readConsoleState } from '../../core/room/console-reader.ts'
import { type ConsoleState, newConsoleState, reopen } from '../../core/room/console-state.ts'
import { type Channel, type Device, openChannel } from './device.ts'
import { type Saved, Saver } from './saver.ts'
import { Store } from './store.ts'

/** What a facilitator has in hand, as the console sees it. */
export interface ConsoleStoreState {
  readonly state: ConsoleState
  readonly saved: Saved
  /** True when what was stored could not be read and another state took its place, until the facilitator has read so. */
  readonly isUnread: boolean
}

interface ConsoleToOpen {
  readonly session: string
  readonly now: number
  readonly restored: () => ConsoleState
}

/** Stored beside its session at every change. Only the tab that writes the session may change it; others follow. */
export class ConsoleStore extends Store<ConsoleStoreState> {
  readonly #device: Device
  readonly #toOpen: ConsoleToOpen
  readonly #tabs: Channel<ConsoleState>
  readonly #saver: Saver<ConsoleState>

  private constructor(device: Device, toOpen: ConsoleToOpen) {
    super({ state: newConsoleState(), saved: { state: 'saved' }, isUnread: false })
    this.#device = device
    this.#toOpen = toOpen
    // The name under which tabs of earlier versions listen too.
    this.#tabs = openChannel(device.openChannel, `desktop-audit consoleState ${toOpen.session}`, state => {
      void this.#saver.stop()
      this.set({ state })
    })
    this.#saver = new Saver(
      state => device.storage.putConsole(toOpen.session, state),
      saved => this.set({ saved }),
    )
  }

  static async open(device: Device, toOpen: ConsoleToOpen): Promise<ConsoleStore> {
    const store = new ConsoleStore(device, toOpen)
    await store.#read()
    return store
  }

  change(next: (state: ConsoleState) => ConsoleState): void {
    const state = next(this.getState().state)
    this.set({ state })
    this.#tabs.post(state)
    this.saveAgain()
  }

  saveAgain(): void {
    this.#saver.save(this.getState().state)
  }

  /** Another tab wrote it until now: what that one stored comes first. */
  takeOver(): Promise<void> {
    return this.#read()
  }

  understood(): void {
    this.set({ isUnread: false })
  }

  settled(): Promise<void> {
    return this.#saver.settled()
  }

  async close(): Promise<void> {
    await this.#saver.settled()
    await this.#saver.stop()
    this.#tabs.close()
  }

  /** What the device holds, unless this tab has heard of something later. */
  async #read(): Promise<void> {
    const { session, now, restored } = this.#toOpen
    const record = await this.#device.storage.get(session)
    // The field keeps its name, or sessions that are stored would lose what it holds.
    const stored = readConsoleState(record?.desk)
    const isUnread = record === null || (record?.desk !== undefined && stored === undefined)
    const before = this.getState().state
    const state = isUnread && before.revision === 0 ? restored() : before
    const later = stored !== undefined && stored.revision >= state.revision ? stored : state
    this.set({ state: reopen(later, now), isUnread })
  }
}
