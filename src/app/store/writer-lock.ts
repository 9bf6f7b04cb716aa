/** Held by one tab a session, the one that writes it. */
export function sessionLock(id: string): string {
  return `desktop-audit session ${id}`
}

/** Shared by all who write; whoever deletes everything asks for it alone, and so waits until they have stopped. */
export const writingLock = 'desktop-audit writing'

export interface Claim {
  /** Gives the lock back, or stops waiting for it. */
  release(): void
}

export interface Claimant {
  /** The lock is there: at once, or when the tab that had it closes. */
  onHeld(): void
  /** Another tab has it: this one waits. */
  onWaiting(): void
  /** It was taken away. */
  onLost(): void
}

/** Asks to be the writer of a session. Without Web Locks every tab is: storage then refuses whoever comes second. */
export function claimWriting(locks: LockManager | undefined, id: string, claimant: Claimant): Claim {
  if (locks === undefined) {
    claimant.onHeld()
    return { release: () => undefined }
  }
  const waiting = new AbortController()
  const hold = () => {
    if (waiting.signal.aborted) return Promise.resolve()
    claimant.onHeld()
    return aborted(waiting.signal)
  }
  const asked = locks.request(sessionLock(id), { ifAvailable: true }, lock => {
    if (lock !== null) return shared(locks, hold)
    claimant.onWaiting()
    // Not awaited within this request: it ends, and the one that waits takes its place.
    void queued(locks, id, waiting.signal, hold).catch(() => lost(waiting.signal, claimant))
    return undefined
  })
  asked.catch(() => lost(waiting.signal, claimant))
  return { release: () => waiting.abort() }
}

function queued(
  locks: LockManager,
  id: string,
  signal: AbortSignal,
  hold: () => Promise<void>,
): Promise<unknown> {
  return locks.request(sessionLock(id), { signal }, () => shared(locks, hold))
}

function shared(locks: LockManager, hold: () => Promise<void>): Promise<unknown> {
  return locks.request(writingLock, { mode: 'shared' }, hold)
}

function lost(signal: AbortSignal, claimant: Claimant): void {
  if (!signal.aborted) claimant.onLost()
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
