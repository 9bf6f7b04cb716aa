import { createActor } from 'xstate'
import { hasTypedText } from '../../core/session/erasure.ts'
import { type PlayActor, playLogic } from '../../core/session/play.ts'
import type { Refusal } from '../../core/session/refusals.ts'
import { replay } from '../../core/session/replay.ts'
import type { Script } from '../../core/session/script.ts'
import type { Instant, Intent, Session } from '../../core/session/session.ts'
import {
  type Channel,
  claimWriting,
  type Device,
  deviceChannel,
  type DeviceMessage,
  openChannel,
  sessionName,
  type SessionMessage,
} from './device.ts'
import { type Saved, Saver } from './saver.ts'
import { readLazily } from './session-file.ts'
import { type Put, recordOf } from './storage.ts'
import { Store } from './store.ts'

/** What this tab does with an open session. The session itself is in the actor. */
export interface SessionState {
  readonly role: TabRole
  readonly saved: Saved
}

/** `follower`: another tab records, and this one shows what it does; it becomes the writer when that tab closes. */
export type TabRole = 'writer' | 'follower' | 'deleted'

export type ActRefusal = Refusal | { readonly code: 'another-tab-writes' } | { readonly code: 'session-deleted' }

interface SessionToOpen {
  readonly script: Script
  readonly session: Session
  /** How many events of it the device holds already; `undefined` for a session that is new. */
  readonly stored: number | undefined
}

/** One open session: one tab writes it, every event is stored, and the other tabs are shown what was done. */
export class SessionStore extends Store<SessionState> {
  /** For `useSelector` of @xstate/react: the session, its position, and why the last intent was refused. */
  readonly actor: PlayActor
  #script: Script
  readonly #device: Device
  readonly #clock: () => Instant
  readonly #saver: Saver<Session>
  readonly #tabs: Channel<SessionMessage>
  readonly #allTabs: Channel<DeviceMessage>
  /** How many events the stored record holds; `undefined` while there is none. */
  #stored: number | undefined
  #isNew: boolean
  #release: (() => void) | undefined

  private constructor({ script, session, stored }: SessionToOpen, device: Device, clock: () => Instant) {
    super({ role: 'follower', saved: { state: 'saved' } })
    this.#script = script
    this.#device = device
    this.#clock = clock
    this.#stored = stored
    this.#isNew = stored === undefined
    this.actor = createActor(playLogic, { input: { script, session } }).start()
    this.#saver = new Saver(
      version => this.#put(version),
      saved => this.#onSaved(saved),
    )
    this.#tabs = openChannel(device.openChannel, sessionName(session.id), message => this.#hear(message))
    this.#allTabs = openChannel(device.openChannel, deviceChannel, ({ kind }) => {
      if (kind === 'deleting-everything') void this.#stop('deleted')
    })
  }

  /** Comes back when it is known whether this tab writes, and when a session that is new is stored. */
  static async open(toOpen: SessionToOpen, device: Device, clock: () => Instant): Promise<SessionStore> {
    const store = new SessionStore(toOpen, device, clock)
    await store.#claimWriting()
    if (toOpen.stored === undefined) await store.settled()
    return store
  }

  get script(): Script {
    return this.#script
  }

  get session(): Session {
    return this.actor.getSnapshot().context.session
  }

  /** Does something, or says why not. What was done is in the actor at once, and stored when `saved` says so. */
  act(intent: Intent): ActRefusal | undefined {
    const { role, saved } = this.getState()
    if (role === 'deleted') return { code: 'session-deleted' }
    if (role === 'follower') return { code: 'another-tab-writes' }
    // First, so that no page ever sees an event that claims to be saved and is not.
    this.set({ saved: { ...saved, state: 'saving' } })
    this.actor.send({ type: 'intent', intent, at: this.#clock() })
    const { session, refusal } = this.actor.getSnapshot().context
    if (refusal !== undefined) {
      this.set({ saved })
      return refusal
    }
    this.#saver.save(session)
    this.#tell({ kind: 'state', session })
    if (intent.type === 'erased') void this.#eraseInRelatives(session, intent.event)
    return undefined
  }

  /** Loaded when something is erased: few sessions need it, and every session would carry it. */
  async #eraseInRelatives(erased: Session, event: number): Promise<void> {
    const { eraseInRelatives } = await import('./erased-words.ts')
    await eraseInRelatives(this.#device, erased, event, this.#clock)
  }

  /** Goes on in an edited version of its scenario. */
  rebase(script: Script, session: Session): void {
    this.#script = script
    this.actor.send({ type: 'replaced', script, session })
    this.#saver.save(session)
  }

  saveAgain(): void {
    this.#saver.save(this.session)
  }

  /** Comes back when everything done so far is stored, or has failed. */
  settled(): Promise<void> {
    return this.#saver.settled()
  }

  /** Stores what waits and lets another tab write. To be called when the page is left. */
  async close(): Promise<void> {
    await this.#saver.settled()
    await this.#stop('follower')
    this.#tabs.close()
    this.#allTabs.close()
    this.actor.stop()
  }

  #claimWriting(): Promise<void> {
    return new Promise(resolve => {
      this.#release = claimWriting(this.#device.locks, this.session.id, {
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

  /** The lock is held: what another tab wrote meanwhile comes first. */
  async #takeOver(): Promise<void> {
    const record = await this.#device.storage.get(this.session.id)
    // Asked for only now: another tab may have told of more while this one was reading.
    const { session } = this
    if (record === undefined && !this.#isNew && this.#device.storage.lasting) return this.#stop('deleted')
    // What cannot be read may be there: as far as it is known here, or the next try to store says that it is not.
    this.#stored = record === null && !this.#isNew ? session.log.length : record?.events
    this.#isNew = false
    if (record && record.events > session.log.length) {
      const reading = await readLazily(record.text)
      if (!reading.ok || !this.#replace(reading.session)) return this.#stop('follower')
    }
    if (this.getState().role === 'deleted') return
    this.set({ role: 'writer' })
    // What the other tab did last, and told this one, may never have been stored.
    if (!record || record.events < session.log.length) this.#saver.save(session)
  }

  #hear(message: SessionMessage): void {
    const { role } = this.getState()
    switch (message.kind) {
      case 'hello':
        if (role === 'writer') this.#tell({ kind: 'state', session: this.session })
        return
      case 'state':
        if (role === 'deleted' || message.revision <= this.session.log.length) return
        // Without locks two tabs may both think that they write: the later log wins, and this one follows.
        if (this.#replace(message.session)) this.#follow()
        return
      case 'erase':
        // Not tried where the words are gone: the page would show a refusal of what it never asked for.
        if (role === 'writer' && hasTypedText(this.session, message.event))
          this.act({ type: 'erased', event: message.event })
        return
      case 'deleted':
        void this.#stop('deleted')
    }
  }

  async #put(session: Session): Promise<Put> {
    const put = await this.#device.storage.put(recordOf(session), this.#stored)
    if (put.ok) this.#stored = session.log.length
    return put
  }

  #onSaved(saved: Saved): void {
    this.set({ saved })
    if (saved.state === 'failed' && saved.reason === 'deleted') void this.#stop('deleted')
  }

  #follow(): void {
    if (this.getState().role === 'writer') this.set({ role: 'follower' })
    // What this tab could not store is behind what the other one has.
    void this.#saver.stop()
  }

  async #stop(role: 'follower' | 'deleted'): Promise<void> {
    if (this.getState().role !== 'deleted') this.set({ role })
    await this.#saver.stop()
    this.#release?.()
  }

  /** Goes on from a session that came from elsewhere; false when its log cannot be played here. */
  #replace(session: Session): boolean {
    if (replay(this.#script.graph, session.log).refusedAt !== undefined) return false
    this.actor.send({ type: 'replaced', session })
    return true
  }

  #tell(message: DistributiveOmit<SessionMessage, 'revision'>): void {
    this.#tabs.post({ revision: this.session.log.length, ...message })
  }
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
