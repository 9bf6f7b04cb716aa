import { shape } from '../diagnostics/shape.ts'

/** Whether `check` found an adapted case that no one has cleared. Its author may try it, but not build or share it. */
export function isUncleared(problems: readonly { readonly code: string }[]): boolean {
  return problems.some(({ code }) => code === shape.notCleared.code)
}
