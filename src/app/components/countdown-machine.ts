import { assign, setup } from 'xstate'

/** Seconds left at which the time is said to those who do not watch it, beside half the time. */
const marks = [60, 30, 10]

interface Context {
  /** All the time there is, and what is left of it, in seconds. */
  readonly seconds: number
  readonly left: number
  /** The last mark that was passed: what a screen reader is told. */
  readonly mark: number | undefined
}

type CountdownEvent =
  | { readonly type: 'ticked'; readonly by: number }
  | { readonly type: 'started' }
  | { readonly type: 'paused' }

/** A timer that waits until the decision is reached, runs, can be paused, and runs out once. Its ticks come from outside. */
export const countdownMachine = setup({
  types: { context: {} as Context, events: {} as CountdownEvent, input: {} as { readonly seconds: number } },
  guards: { isOver: ({ context }) => context.left === 0 },
  actions: {
    count: assign(({ context }, { by }: { readonly by: number }) => {
      const left = Math.max(0, context.left - by)
      const passed = [Math.floor(context.seconds / 2), ...marks].filter(
        mark => left <= mark && mark < context.left,
      )
      return { left, mark: passed.at(-1) ?? context.mark }
    }),
  },
}).createMachine({
  context: ({ input }) => ({ seconds: input.seconds, left: input.seconds, mark: undefined }),
  initial: 'waiting',
  states: {
    waiting: { on: { started: 'running', paused: 'paused' } },
    running: {
      always: { guard: 'isOver', target: 'over' },
      on: {
        ticked: { actions: { type: 'count', params: ({ event }) => ({ by: event.by }) } },
        paused: 'paused',
      },
    },
    paused: { on: { started: 'running' } },
    over: {},
  },
})
