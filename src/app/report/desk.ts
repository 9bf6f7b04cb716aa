import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { type Report, type ReportInput, reportOf, tellingFor } from '../../core/report/report.ts'
import type { Part, ReportDetails } from '../../core/report/review/review.ts'
import type { Form, Telling } from '../../core/report/telling.ts'
import type { ReviewStore } from './review-store.ts'

/** What a report is made of, and where officers work on it. */
export interface Desk {
  /** The address of the brief; the steps stand below it. */
  readonly home: string
  readonly material: Pick<ReportInput, 'script' | 'notes' | 'sessions'>
  readonly store: ReviewStore
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('no desk')
  return desk
}

/** The review as it is now, and how to change it. */
export function useReview() {
  const { store } = useDesk()
  const { change, undo, redo } = store
  const changeDetails = (make: (details: ReportDetails) => ReportDetails) =>
    change(({ details }) => ({ details: { ...details, ...make(details) } }))
  return { ...useStore(store), change, changeDetails, undo, redo }
}

/** A record with another value under a key, or without the key. */
export function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: NoInfer<Value> | undefined,
): Readonly<Record<string, Value>> {
  const others = Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
  return value === undefined ? others : { ...record, [key]: value }
}

/** A record of forms with another value in a field of one of them: what is left empty goes, and a form with its last field. */
export function withField<Fields extends object>(
  record: Readonly<Record<string, Fields>>,
  key: string,
  name: keyof Fields,
  value: string | number | undefined,
): Readonly<Record<string, Fields>> {
  const filled = Object.entries({ ...record[key], [name]: value }).filter(([, one]) => one !== undefined && one !== '')
  return withEntry(record, key, filled.length === 0 ? undefined : (Object.fromEntries(filled) as Fields))
}

export function withItem<Item>(list: readonly Item[], item: Item, isIn: boolean): readonly Item[] {
  const others = list.filter(other => other !== item)
  return isIn ? [...others, item] : others
}

type Input = Omit<ReportInput, 'form' | 'part'>

export const InputContext = createContext<Input | undefined>(undefined)

/** What a report is made from: a little later than what is typed, so that no key waits for it. */
export function useInput(): Input {
  const input = useContext(InputContext)
  if (input === undefined) throw new Error('no input')
  return input
}

const made = new WeakMap<Input, Map<string, unknown>>()

/** Made once of an input, the person who asks for it. @param name tells apart what is made of the same input */
export function useMade<Result>(name: string, make: (input: Input) => Result): Result {
  const input = useInput()
  const all = made.get(input) ?? new Map<string, unknown>()
  made.set(input, all)
  if (!all.has(name)) all.set(name, make(input))
  return all.get(name) as Result
}

export function useTelling(form: Form): Telling {
  return useMade(`telling ${form}`, input => tellingFor({ ...input, form, part: 'draft' }))
}

export function useReport(form: Form, part: Part): Report {
  return useMade(`report ${form} ${part}`, input => reportOf({ ...input, form, part }))
}
