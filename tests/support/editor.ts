import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** An editor, as far as it speaks to a server. */
export class Editor {
  readonly #server: ChildProcessWithoutNullStreams
  readonly #waiting: { readonly fits: (message: Message) => boolean; readonly done: (message: Message) => void }[] = []
  #received = Buffer.alloc(0)
  #asked = 0

  /** @param program the server, and its arguments, as Node is given them */
  constructor(program: readonly string[]) {
    this.#server = spawn(process.execPath, program)
    this.#server.stdout.on('data', (part: Buffer) => this.#read(part))
  }

  ask(method: string, params: object | null = null): Promise<Message> {
    const id = ++this.#asked
    const answer = this.next(message => message.id === id)
    this.#send({ id, method, params })
    return answer
  }

  tell(method: string, params: object | null = null): void {
    this.#send({ method, params })
  }

  next(fits: (message: Message) => boolean): Promise<Message> {
    return new Promise(done => this.#waiting.push({ fits, done }))
  }

  /** The codes that are shown for a file, once they are these. */
  async shown(uri: string, isIt: (codes: readonly string[]) => boolean): Promise<readonly string[]> {
    const { params } = await this.next(({ method, params: said }) => {
      const { uri: of, diagnostics = [] } = (said ?? {}) as { uri?: string; diagnostics?: { code: string }[] }
      return method === 'textDocument/publishDiagnostics' && of === uri && isIt(diagnostics.map(({ code }) => code))
    })
    return (params as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code)
  }

  ended(): Promise<number | null> {
    return new Promise(done => this.#server.once('exit', code => done(code)))
  }

  stop(): void {
    this.#server.kill()
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  #read(part: Buffer): void {
    this.#received = Buffer.concat([this.#received, part])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(this.#received.toString('latin1'))
      if (head === null) return
      const end = head[0].length + Number(head[1])
      if (this.#received.length < end) return
      this.#deliver(JSON.parse(this.#received.subarray(head[0].length, end).toString('utf8')) as Message)
      this.#received = this.#received.subarray(end)
    }
  }

  #deliver(message: Message): void {
    const at = this.#waiting.findIndex(({ fits }) => fits(message))
    if (at >= 0) this.#waiting.splice(at, 1)[0]?.done(message)
  }
}
