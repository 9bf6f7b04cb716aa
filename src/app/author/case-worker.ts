import type { Question, Reply } from './case-workers.ts'

/** What is used here of a worker's global scope: its own types do not go together with those of a page. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: Question }) => void): void
  postMessage(reply: Reply): void
}

const scope = globalThis as unknown as WorkerScope

async function answer({ kind, args }: Question): Promise<unknown> {
  // Only an old browser has to load them.
  if (!('toSorted' in Array.prototype)) await import('../array-methods.ts')
  const { desk } = await import('./case-desk.ts')
  return (desk[kind] as (...given: readonly unknown[]) => Promise<unknown>)(...args)
}

scope.addEventListener('message', ({ data }) => {
  const { number } = data
  void answer(data)
    .then(
      (value): Reply => ({ number, value }),
      (error: unknown): Reply => ({ number, failed: String(error) }),
    )
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page to speak to
    .then(reply => scope.postMessage(reply))
})
