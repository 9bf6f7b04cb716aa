import { createStore, type StoreApi } from 'zustand/vanilla'
import { actionOf } from '../../core/session/advance.ts'
import { decide } from '../../core/session/decide.ts'
import type { Intent } from '../../core/session/intent.ts'
import { replay } from '../../core/session/replay.ts'
import type { Script } from '../../core/session/script.ts'
import type { Instant, Session } from '../../core/session/session.ts'
import { isPlayed } from '../../core/session/struck.ts'
import { openChannel, type Channel } from './channel.ts'
import { deviceChannel, sessionChannel, type Device, type DeviceMessage } from './device.ts'
import { playActor } from './play-actor.ts'
import { readLazily } from './read-lazily.ts'
import { Saver, savingAfter, type Saved } from './saver.ts'
import type { SessionMessage } from './session-message.ts'
import type { ActRefusal, SessionState } from './session-store.ts'
import { claimWriting, type Claim } from './writer-lock.ts'

export interface Kept {
  readonly script: Script
  readonly session: Session
  /** How many events of it the device holds already; `undefined` for a session that is new. */
  readonly stored: number | undefined
}

/** Keeps one open session: lets one tab write it, stores every event, and shows the other tabs what was done. */
export class SessionKeeper {
  readonly state: StoreApi<SessionState>
  readonly #script: Script
  readonly #device: Device
  readonly #clock: () => Instant
  readonly #saver: Saver
  readonly #tabs: Channel<SessionMessage>
  readonly #allTabs: Channel<DeviceMessage>
  #isNew: boolean
  #claim: Claim | undefined

  constructor({ script, session, stored }: Kept, device: Device, clock: () => Instant) {
    this.#script = script
    this.#device = device
    this.#clock = clock
    this.#isNew = stored === undefined
    this.state = createStore<SessionState>()(() => ({
      ...this.#played(session),
      standing: 'follower',
      saved: { state: 'saved' },
    }))
    this.#saver = new Saver(device.storage, stored, saved => this.#onSaved(saved))
    this.#tabs = openChannel(device.openChannel, sessionChannel(session.id), message => this.#hear(message))
    this.#allTabs = openChannel(device.openChannel, deviceChannel, ({ kind }) => {
      if (kind === 'deleting-everything') void this.#stop('deleted')
    })
  }

  /** Comes back when it is known whether this tab writes. */
  open(): Promise<void> {
    return new Promise(resolve => {
      this.#claim = claimWriting(this.#device.locks, this.state.getState().session.id, {
        onHeld: () => void this.#takeOver().then(resolve),
        onWaiting: () => {
          this.#tell({ kind: 'hello' })
          resolve()
        },
        onLost: () => {
          this.#follow()
          resolve()
        },
      })
    })
  }

  act(intent: Intent): ActRefusal | undefined {
    const { session, standing, actor, saved: before } = this.state.getState()
    if (standing === 'deleted') return { code: 'session-deleted' }
    if (standing === 'follower') return { code: 'another-tab-writes' }
    const decided = decide(this.#script, session, intent, this.#clock())
    if (!decided.ok) return decided.refusal
    const event = decided.session.log.at(-1)
    // In one step, so that no page ever sees an event that claims to be saved and is not.
    const saved = savingAfter(before)
    if (event?.type === 'corrected') this.state.setState({ ...this.#played(decided.session), saved })
    else {
      if (event !== undefined && isPlayed(event)) actor.send(actionOf(event))
      this.state.setState({ session: decided.session, position: decided.position, saved })
    }
    this.#saver.save(decided.session)
    this.#tell({ kind: 'state', session: decided.session })
    if (intent.type === 'erased') void this.#eraseInRelatives(decided.session, intent.event)
    return undefined
  }

  /** Loaded when something is erased: few sessions need it, and every play would carry it. */
  async #eraseInRelatives(erased: Session, event: number): Promise<void> {
    const { eraseInRelatives } = await import('./erase-in-relatives.ts')
    await eraseInRelatives(this.#device, erased, event, this.#clock)
  }

  saveAgain(): void {
    this.#saver.save(this.state.getState().session)
  }

  settled(): Promise<void> {
    return this.#saver.settled()
  }

  async close(): Promise<void> {
    await this.#saver.settled()
    await this.#stop('follower')
    this.#tabs.close()
    this.#allTabs.close()
    this.state.getState().actor.stop()
  }

  /** The lock is held: what another tab wrote meanwhile comes first. */
  async #takeOver(): Promise<void> {
    const { session } = this.state.getState()
    const record = await this.#device.storage.get(session.id)
    if (record === undefined && !this.#isNew && this.#device.storage.lasting) return this.#stop('deleted')
    // What cannot be read may be there: as far as it is known here, or the next try to store says that it is not.
    this.#saver.follow(record === null && !this.#isNew ? session.log.length : record?.events)
    this.#isNew = false
    if (record && record.events > session.log.length) {
      const reading = await readLazily(record.text)
      if (!reading.ok || !this.#adopt(reading.session)) return this.#stop('follower')
    }
    if (this.state.getState().standing === 'deleted') return
    this.state.setState({ standing: 'writer' })
    // What the other tab did last, and told this one, may never have been stored.
    if (!record || record.events < session.log.length) this.#saver.save(session)
  }

  #hear(message: SessionMessage): void {
    const { session, standing } = this.state.getState()
    switch (message.kind) {
      case 'hello':
        if (standing === 'writer') this.#tell({ kind: 'state', session })
        return
      case 'state':
        if (standing === 'deleted' || message.revision <= session.log.length) return
        // Without locks two tabs may both think that they write: the later log wins, and this one follows.
        if (this.#adopt(message.session)) this.#follow()
        return
      case 'erase':
        if (standing === 'writer') this.act({ type: 'erased', event: message.event })
        return
      case 'deleted':
        void this.#stop('deleted')
    }
  }

  #onSaved(saved: Saved): void {
    this.state.setState({ saved })
    if (saved.state === 'failed' && saved.reason === 'deleted') void this.#stop('deleted')
  }

  #follow(): void {
    if (this.state.getState().standing === 'writer') this.state.setState({ standing: 'follower' })
  }

  async #stop(standing: 'follower' | 'deleted'): Promise<void> {
    if (this.state.getState().standing !== 'deleted') this.state.setState({ standing })
    await this.#saver.stop()
    this.#claim?.release()
  }

  /** Goes on from a session that came from elsewhere; false when its log cannot be played here. */
  #adopt(session: Session): boolean {
    if (replay(this.#script.graph, session.log).stuck !== undefined) return false
    this.state.setState(this.#played(session))
    return true
  }

  #played(session: Session): Pick<SessionState, 'session' | 'position' | 'actor'> {
    const { position, progress } = replay(this.#script.graph, session.log)
    return { session, position, actor: playActor(this.#script.graph, progress) }
  }

  #tell(message: DistributiveOmit<SessionMessage, 'revision'>): void {
    this.#tabs.post({ revision: this.state.getState().session.log.length, ...message })
  }
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
