import type { OutlinePart } from '../../core/author/outline.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import { claimWriting } from '../store/device.ts'
import { Store } from '../store/store.ts'
import type { Desk, LiveCase, Problem, Shown, WalkedCase } from './case-desk.ts'
import { CaseWorker, Stopped } from './case-workers.ts'
import type { Draft, Drafts, DraftTexts } from '../store/drafts.ts'

/** A place in a file that the text should show: a new object each time that it is asked for. */
export interface TextPlace {
  readonly file: string
  readonly start: number
  readonly end: number
  /** False while its author is still choosing where to go. */
  readonly takesFocus: boolean
}

export interface WorkbenchState {
  readonly draft: Draft
  /** The file whose text is shown. */
  readonly file: string
  readonly place?: TextPlace | undefined
  /** Where the cursor is in that file, as an offset. */
  readonly cursor: number
  /** As far as they are known of the text as it is: those that need every play come last. */
  readonly problems: readonly Problem[]
  /** The scenes in the order of the text. */
  readonly scenes: readonly OutlinePart[]
  /** The last version without an error. */
  readonly live?: LiveCase | undefined
  /** Whether the text as it is has an error, so that `live` is older. */
  readonly isStale: boolean
  /** What came of walking through every play of the text as it is; absent while that is not known. */
  readonly found?: WalkedCase['found'] | undefined
  /** Whether there is more to come: what every play shows, and what a proofreader would mark. */
  readonly isChecking: boolean
  readonly isProofread: boolean
  /** False from a letter on until it is kept; `failed` where this device cannot keep it. */
  readonly isKept: boolean | 'failed'
  /** `reader` while another tab writes this draft. */
  readonly role: 'opening' | 'writer' | 'reader'
}

/** How long the text must be left alone before what takes time is checked, in milliseconds. */
const restBeforeMore = 500

/** One draft, open in this tab: its text, what is wrong with it, and what it plays like. */
export class Workbench extends Store<WorkbenchState> {
  readonly #drafts: Drafts
  readonly #clock: () => string
  /** Four, as none can be asked anything before its last answer is made, and each takes longer than the one before. */
  readonly #linter = new CaseWorker()
  readonly #helper = new CaseWorker()
  readonly #shower = new CaseWorker()
  readonly #walker = new CaseWorker()
  readonly #release: () => void
  readonly #asking = new Set<'lint' | 'show'>()
  /** The files that each last answered about. */
  readonly #seen = new Map<'lint' | 'show', Draft['files']>()
  #isPlayable = false
  #keeping = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(draft: Draft, drafts: Drafts, locks: LockManager | undefined, clock: () => string) {
    super({
      draft,
      file: 'scenario.yaml',
      cursor: 0,
      problems: [],
      scenes: [],
      isStale: false,
      isChecking: false,
      isProofread: false,
      isKept: true,
      role: 'opening',
    })
    this.#drafts = drafts
    this.#clock = clock
    this.#release = claimWriting(locks, `draft ${draft.id}`, {
      onHeld: () => void this.#held(),
      onWaiting: () => this.set({ role: 'reader' }),
      onLost: () => this.set({ role: 'reader' }),
    })
    this.#look()
  }

  /** Answers about the text, such as what may be typed at a place; nothing once the draft is closed. */
  async ask<Kind extends Parameters<CaseWorker['ask']>[0]>(
    kind: Kind,
    ...args: Parameters<Desk[Kind]>
  ): Promise<Awaited<ReturnType<Desk[Kind]>> | undefined> {
    try {
      return await this.#helper.ask(kind, ...args)
    } catch (error) {
      if (error instanceof Stopped) return undefined
      throw error
    }
  }

  /** Gives the name at the cursor another id in every file, or says why not. */
  async rename(id: string): Promise<string | undefined> {
    const { draft, file, cursor } = this.getState()
    const { files, folder } = draft
    const places = await this.ask('rename', { files, folder }, { path: file, offset: cursor }, id)
    if (typeof places === 'string') return places
    if (places === undefined || this.getState().draft !== draft) return 'The text has changed. Try again.'
    const changed = { ...files }
    for (const { file: path, start, end } of places.toReversed())
      changed[path] = `${changed[path]?.slice(0, start)}${id}${changed[path]?.slice(end)}`
    this.#change({ ...draft, files: changed })
    return undefined
  }

  edit(file: string, text: string): void {
    const { draft, role } = this.getState()
    if (role !== 'writer' || draft.files[file] === text) return
    this.#change({ ...draft, files: { ...draft.files, [file]: text } })
  }

  /** Adds a file, or takes one away where there is no text. */
  put(file: string, text: string | undefined): void {
    const { draft, role, file: shown } = this.getState()
    if (role !== 'writer') return
    const { [file]: _before, ...others } = draft.files
    this.#change({ ...draft, files: text === undefined ? others : { ...others, [file]: text } })
    if (text !== undefined) this.goTo(file, 0)
    else if (shown === file) this.open('scenario.yaml')
  }

  moved(cursor: number): void {
    this.set({ cursor })
  }

  open(file: string): void {
    this.set({ file, place: undefined, cursor: 0 })
  }

  goTo(file: string, start: number, end = start, takesFocus = true): void {
    if (this.getState().draft.files[file] === undefined) return
    this.set({ file, place: { file, start, end, takesFocus }, cursor: start })
  }

  /** Has spelling and reading ease told as well, or no longer. */
  proofread(isProofread: boolean): void {
    this.set({ isProofread })
    this.#seen.clear()
    this.#look()
  }

  /** What is on the disk now. */
  saved(files: Draft['files'], handle = this.getState().draft.handle): void {
    const { draft } = this.getState()
    this.set({ draft: { ...draft, saved: files, handle } })
    void this.#keep()
  }

  /** The author’s answers, once every play of the text as it is has been walked through. */
  debrief(): Promise<DebriefNotes> {
    const { found } = this.getState()
    if (found !== undefined) return Promise.resolve(found.debrief)
    return new Promise(resolve => {
      const stop = this.subscribe(now => {
        if (now.found === undefined) return
        stop()
        resolve(now.found.debrief)
      })
    })
  }

  /** While the page closes. */
  keepAtOnce(): void {
    const { draft, isKept, role } = this.getState()
    if (role === 'writer' && isKept !== true) this.#drafts.keepAtOnce(draft)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#linter.stop()
    this.#helper.stop()
    this.#shower.stop()
    this.#walker.stop()
    this.#release()
  }

  /** Another tab may have written before this one could. */
  async #held(): Promise<void> {
    const { draft } = this.getState()
    const kept = await this.#drafts.read(draft.id).catch(() => undefined)
    this.set({ role: 'writer', draft: kept ?? draft })
    if (kept !== undefined) this.#look()
  }

  #change(draft: Draft): void {
    this.set({ draft: { ...draft, changedAt: this.#clock() }, isKept: false, found: undefined })
    void this.#keep()
    this.#look()
  }

  /** At every letter; while one is being kept, those that come after wait and are kept together. */
  async #keep(): Promise<void> {
    if (this.#keeping) return
    this.#keeping = true
    try {
      for (let kept: Draft | undefined; kept !== this.getState().draft;) {
        kept = this.getState().draft
        await this.#drafts.keep(kept)
      }
      this.set({ isKept: true })
    } catch {
      this.set({ isKept: 'failed' })
    } finally {
      this.#keeping = false
    }
  }

  #look(): void {
    this.#endChecking()
    const problems = (texts: DraftTexts, today: string) => this.#linter.ask('lint', texts, today)
    void this.#follow('lint', problems, told => this.set({ problems: told }))
    // While they open a case both take long, and side by side the shorter.
    if (this.#seen.get('lint') === undefined) this.#lookOn()
  }

  /** Once the problems of a text are told: what takes longer should not slow them down. */
  #lookOn(): void {
    const shown = (texts: DraftTexts, today: string) => this.#shower.ask('show', texts, today)
    void this.#follow('show', shown, told => this.#show(told))
  }

  /** One question at a time: what was typed meanwhile is asked about next, all of it at once. */
  async #follow<Told>(
    kind: 'lint' | 'show',
    ask: (texts: DraftTexts, today: string) => Promise<Told>,
    tell: (told: Told) => void,
  ): Promise<void> {
    if (this.#asking.has(kind)) return
    this.#asking.add(kind)
    try {
      while (this.#seen.get(kind) !== this.getState().draft.files) {
        const { files, folder } = this.getState().draft
        const told = await ask({ files, folder }, this.#clock().slice(0, 10))
        this.#seen.set(kind, files)
        if (files !== this.getState().draft.files) continue
        tell(told)
        if (kind === 'lint') this.#lookOn()
        this.#rest()
      }
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    } finally {
      this.#asking.delete(kind)
    }
  }

  #show({ scenes, live }: Shown): void {
    this.#isPlayable = live !== undefined
    this.set({ scenes, isStale: live === undefined, ...(live === undefined ? {} : { live }) })
  }

  /** After the lint and the preview of the present text. */
  #rest(): void {
    const { draft, isProofread } = this.getState()
    const isTold = this.#seen.get('lint') === draft.files && this.#seen.get('show') === draft.files
    if (!isTold || (!this.#isPlayable && !isProofread)) return
    this.#endChecking()
    this.#timer = setTimeout(() => void this.#checkFurther(), restBeforeMore)
  }

  #endChecking(): void {
    clearTimeout(this.#timer)
    if (!this.getState().isChecking) return
    this.#walker.stop()
    this.set({ isChecking: false })
  }

  async #checkFurther(): Promise<void> {
    const { draft, isProofread, problems } = this.getState()
    const texts = { files: draft.files, folder: draft.folder }
    this.set({ isChecking: true })
    try {
      const hints = isProofread ? await this.#walker.ask('proofread', texts) : []
      if (isProofread) this.set({ problems: [...problems, ...hints] })
      if (this.#isPlayable) {
        const walked = await this.#walker.ask('walk', texts, this.#clock().slice(0, 10))
        this.set({ problems: [...walked.problems, ...hints], found: walked.found })
      }
      this.set({ isChecking: false })
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
  }
}
