interface Held {
  readonly mode: LockMode
  steal(): void
}

interface Waiting {
  readonly mode: LockMode
  grant(): void
}

interface Queue {
  held: Held[]
  waiting: Waiting[]
}

/** Web Locks for one device, as the standard has them: exclusive, shared, if available, with a signal, stolen. */
export function fakeLocks(): LockManager {
  const queues = new Map<string, Queue>()
  const request = (
    name: string,
    ...rest: [LockGrantedCallback<unknown>] | [LockOptions, LockGrantedCallback<unknown>]
  ) => {
    const [options, callback] = rest.length === 1 ? [{}, rest[0]] : rest
    const queue = queues.get(name) ?? { held: [], waiting: [] }
    queues.set(name, queue)
    return ask(queue, name, options, callback)
  }
  const query = () =>
    Promise.resolve({
      held: [...queues].flatMap(([name, { held }]) => held.map(({ mode }) => ({ name, mode }))),
    })
  return { request, query } as LockManager
}

function ask(
  queue: Queue,
  name: string,
  options: LockOptions,
  callback: LockGrantedCallback<unknown>,
): Promise<unknown> {
  const mode = options.mode ?? 'exclusive'
  return new Promise((resolve, reject) => {
    const grant = () => {
      const held: Held = { mode, steal: () => reject(new DOMException('stolen', 'AbortError')) }
      queue.held.push(held)
      void called(callback, { name, mode })
        .then(resolve, reject)
        .finally(() => {
          queue.held = queue.held.filter(other => other !== held)
          serve(queue)
        })
    }
    if (options.steal === true) {
      for (const held of queue.held) held.steal()
      queue.held = []
    } else if (options.ifAvailable === true && !isFree(queue, mode)) {
      void called(callback, null).then(resolve, reject)
      return
    }
    const waiting = { mode, grant }
    queue.waiting.push(waiting)
    options.signal?.addEventListener('abort', () => {
      if (!queue.waiting.includes(waiting)) return
      queue.waiting = queue.waiting.filter(other => other !== waiting)
      reject(options.signal?.reason as Error)
    })
    serve(queue)
  })
}

/** A moment later, as a browser does it. */
async function called(callback: LockGrantedCallback<unknown>, lock: Lock | null): Promise<unknown> {
  await Promise.resolve()
  return callback(lock)
}

function isFree(queue: Queue, mode: LockMode): boolean {
  if (queue.waiting.length > 0) return false
  return queue.held.length === 0 || (mode === 'shared' && queue.held.every(held => held.mode === 'shared'))
}

function serve(queue: Queue): void {
  const [first, ...others] = queue.waiting
  if (first === undefined || !isFree({ held: queue.held, waiting: [] }, first.mode)) return
  queue.waiting = others
  first.grant()
  serve(queue)
}
