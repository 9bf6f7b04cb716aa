import { scriptAddress } from '../store/script-address.ts'
import type { Desk } from './case-desk.ts'

type Kind = keyof Desk

/** What a worker is asked: a function of the desk, with what it is given. */
export interface Question {
  readonly number: number
  readonly kind: Kind
  readonly args: readonly unknown[]
}

export type Reply = { readonly number: number } & ({ readonly value: unknown } | { readonly failed: string })

interface Waiting extends Question {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The answer is no longer wanted. */
export class Stopped extends Error {}

/** Asks the desk in a worker; where the browser starts none, in the page itself. */
export class CaseWorker {
  #worker: Promise<Worker | undefined> | undefined
  #number = 0
  readonly #waiting = new Map<number, Waiting>()

  ask<Asked extends Kind>(kind: Asked, ...args: Parameters<Desk[Asked]>): ReturnType<Desk[Asked]> {
    const number = ++this.#number
    const answer = new Promise((resolve, reject) => this.#waiting.set(number, { number, kind, args, resolve, reject }))
    void this.#send(number)
    return answer as ReturnType<Desk[Asked]>
  }

  /** Ends what it is at. It starts again when it is asked. */
  stop(): void {
    const stopped = [...this.#waiting.values()]
    this.#waiting.clear()
    void this.#worker?.then(worker => worker?.terminate())
    this.#worker = undefined
    for (const { reject } of stopped) reject(new Stopped())
  }

  async #send(number: number): Promise<void> {
    const worker = await (this.#worker ??= this.#start())
    const question = this.#waiting.get(number)
    if (question === undefined) return
    const { kind, args } = question
    if (worker === undefined) await this.#answerHere(question)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is a worker of this page
    else worker.postMessage({ number, kind, args } satisfies Question)
  }

  async #start(): Promise<Worker | undefined> {
    const worker = await startWorker().catch(() => undefined)
    worker?.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#settle(data))
    worker?.addEventListener('error', () => {
      // Its script could not be loaded or run: the page answers from now on, and first what was asked of it.
      this.#worker = Promise.resolve(undefined)
      for (const question of this.#waiting.values()) void this.#answerHere(question)
    })
    return worker
  }

  async #answerHere({ number, kind, args }: Waiting): Promise<void> {
    try {
      const { desk } = await import('./case-desk.ts')
      const work = desk[kind] as (...given: readonly unknown[]) => Promise<unknown>
      this.#settle({ number, value: await work(...args) })
    } catch (error) {
      this.#settle({ number, failed: String(error) })
    }
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number)
    this.#waiting.delete(reply.number)
    if ('failed' in reply) waiting?.reject(new Error(reply.failed))
    else waiting?.resolve(reply.value)
  }
}

async function startWorker(): Promise<Worker> {
  // A page from a file may start only its own text. It is the same script, which sees that it is not in a page.
  if (import.meta.env.MODE === 'author-file') {
    const script = document.querySelector('script:not([type])')?.textContent ?? ''
    return new Worker(scriptAddress(URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))))
  }
  const { default: address } = await import('./case-worker.ts?worker&url')
  return new Worker(scriptAddress(address), { type: 'module' })
}
