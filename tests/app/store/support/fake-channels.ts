import type { OpenChannel } from '../../../../src/app/store/device.ts'

/** Broadcast channels of one device: what one posts, every other of that name hears a moment later, as a copy. */
export function fakeChannels(): NonNullable<OpenChannel> {
  const open = new Set<FakeChannel>()
  return name => {
    const channel = new FakeChannel(name, open)
    open.add(channel)
    return channel as unknown as BroadcastChannel
  }
}

class FakeChannel extends EventTarget {
  readonly #name: string
  readonly #open: Set<FakeChannel>

  constructor(name: string, open: Set<FakeChannel>) {
    super()
    this.#name = name
    this.#open = open
  }

  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message)
    for (const channel of this.#open)
      if (channel !== this && channel.#name === this.#name)
        queueMicrotask(() => channel.#open.has(channel) && channel.dispatchEvent(new MessageEvent('message', { data })))
  }

  close(): void {
    this.#open.delete(this)
  }
}
