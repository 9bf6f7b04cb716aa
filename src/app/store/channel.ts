/** Messages between the tabs of this device; where the browser has no channels, nobody hears. */
export interface Channel<Message> {
  post(message: Message): void
  close(): void
}

/** How tabs reach each other by name: a way to open a channel, or `undefined` where there is none. */
export type OpenChannel = ((name: string) => BroadcastChannel) | undefined

/** As it is sent; whatever else came over the channel has no `v`. */
type Envelope<Message> = { readonly v: number; readonly message: Message } | null | undefined

/** Raised when a message changes its meaning, so that tabs of different versions leave each other alone. */
const protocol = 1

/** Opens a channel by its name. A tab does not hear what it says through the same channel. */
export function openChannel<Message>(
  open: OpenChannel,
  name: string,
  hear: (message: Message) => void,
): Channel<Message> {
  const channel = open?.(name)
  channel?.addEventListener('message', ({ data }: MessageEvent<Envelope<Message>>) => {
    if (data?.v === protocol) hear(data.message)
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    post: message => channel?.postMessage({ v: protocol, message }),
    close: () => channel?.close(),
  }
}
