import { createStore, type StoreApi } from 'zustand/vanilla'

/** A state that pages read with `useStore(store, state => …)` of zustand, and that only the store itself sets. */
export abstract class Store<State> {
  readonly #api: StoreApi<State>

  protected constructor(first: State) {
    this.#api = createStore<State>()(() => first)
  }

  readonly getState = (): State => this.#api.getState()
  readonly getInitialState = (): State => this.#api.getInitialState()
  readonly subscribe: StoreApi<State>['subscribe'] = listener => this.#api.subscribe(listener)

  protected set(part: Partial<State>): void {
    this.#api.setState(part)
  }
}
