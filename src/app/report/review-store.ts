import { emptyReview, type Review } from '../../core/report/review/review.ts'
import {
  type Channel,
  claimWriting,
  type Device,
  deviceChannel,
  type DeviceMessage,
  openChannel,
} from '../store/device.ts'
import { deleteReport, reportName } from '../store/report-sets.ts'
import { reviewFrom, savedReview, savedText, saveReview } from '../store/saved-review.ts'
import { Store } from '../store/store.ts'

interface ReviewState {
  readonly review: Review
  /** `opening`: it is not known yet whether another tab writes. `gone`: it was deleted, and nothing of it is saved. */
  readonly role: 'opening' | 'writer' | 'follower' | 'gone'
  readonly isSaved: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

const mostUndone = 200

/** What officers make of one report, in one tab. One tab writes, the others follow. What was deleted does not come back. */
export class ReviewStore extends Store<ReviewState> {
  readonly #id: string
  readonly #device: Pick<Device, 'locks' | 'openChannel'>
  /** As this device has it; `null` where it has nothing. */
  #text: string | null
  /** What can be gone back to, the review as it is, and what can be done again. */
  #history: readonly Review[]
  #place = 0
  #release: (() => void) | undefined
  #tabs: Channel<DeviceMessage> | undefined
  readonly #listeners: readonly (readonly [name: string, listen: (event: Event) => void])[] = [
    ['storage', event => this.#hear(event as StorageEvent)],
    // A page that the browser had put away heard nothing meanwhile.
    ['pageshow', () => this.#follow()],
  ]

  constructor(id: string, device: Pick<Device, 'locks' | 'openChannel'>) {
    super({ review: savedReview(id), role: 'opening', isSaved: true, canUndo: false, canRedo: false })
    this.#id = id
    this.#device = device
    this.#history = [this.getState().review]
    this.#text = savedText(id)
  }

  open(): void {
    for (const [name, listen] of this.#listeners) addEventListener(name, listen)
    this.#tabs = openChannel(this.#device.openChannel, deviceChannel, ({ kind }) => {
      if (kind === 'deleting-everything') this.#end()
    })
    this.#release = claimWriting(this.#device.locks, `report ${this.#id}`, {
      onHeld: () => {
        this.#follow()
        this.#setRole('writer')
      },
      onWaiting: () => this.#setRole('follower'),
      onLost: () => this.#setRole('follower'),
    })
  }

  /** What a field still holds when the page goes comes after this, and is saved all the same. */
  close(): void {
    for (const [name, listen] of this.#listeners) removeEventListener(name, listen)
    this.#tabs?.close()
    this.#release?.()
  }

  /** @param make what of the review is another now */
  readonly change = (make: (review: Review) => Partial<Review>): void => {
    const { review, role } = this.getState()
    if (role !== 'writer') return
    const before = this.#history.slice(0, this.#place + 1)
    this.#history = [...before, { ...review, ...make(review) }].slice(-mostUndone - 1)
    this.#go(this.#history.length - 1)
  }

  readonly undo = (): void => this.#go(this.#place - 1)

  readonly redo = (): void => this.#go(this.#place + 1)

  #go(place: number): void {
    const review = this.#history[place]
    if (review === undefined || this.getState().role !== 'writer') return
    if (this.#text !== null && savedText(this.#id) === null) {
      this.#end()
      return
    }
    this.#place = place
    const isSaved = saveReview(this.#id, review)
    if (isSaved) this.#text = savedText(this.#id)
    this.set({ review, isSaved, canUndo: place > 0, canRedo: place < this.#history.length - 1 })
  }

  #hear({ key, oldValue, newValue }: StorageEvent): void {
    if (key !== reportName(this.#id) || oldValue === null || newValue !== null) {
      this.#follow()
      return
    }
    // Written at the same moment, not knowing: that goes as well. What others began since then stays.
    if (savedText(this.#id) === this.#text) deleteReport(localStorage, this.#id)
    this.#end()
  }

  #follow(): void {
    const text = savedText(this.#id)
    if (text === this.#text || this.getState().role === 'gone') return
    this.#text = text
    if (text === null) {
      this.#end()
      return
    }
    const review = reviewFrom(this.#id, text)
    if (review === undefined) return
    this.#beginWith(review)
    this.set({ review, canUndo: false, canRedo: false })
  }

  #beginWith(review: Review): void {
    this.#history = [review]
    this.#place = 0
  }

  #setRole(role: 'writer' | 'follower'): void {
    if (this.getState().role !== 'gone') this.set({ role })
  }

  #end(): void {
    this.#beginWith(emptyReview)
    this.#release?.()
    this.set({ review: emptyReview, role: 'gone', isSaved: true, canUndo: false, canRedo: false })
  }
}
