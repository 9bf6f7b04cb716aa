import { type Diagnostic, isError } from '../core/diagnostics/diagnostic.ts'
import { LinesByFile } from '../core/diagnostics/source-lines.ts'
import type { Digests } from '../core/session/script.ts'
import { readCaseFile } from './case-file.ts'
import { drawAsData } from './exhibits/exhibit-data.ts'
import type { ExhibitTree } from './exhibits/exhibit-nodes.ts'
import { ExhibitReader } from './exhibits/read-exhibit.ts'
import { type CaseCard, cardOf, type Found, type Playable, playable, preview } from './playable.ts'

/** A file from outside, which may hold anything. */
export interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What we say of a case before it is opened. Plain data, because a worker may send it. */
export type CheckedCase = (
  | {
      readonly ok: true
      readonly card: CaseCard
      readonly digests: Digests
      /** How many warnings there are; they keep no one from playing. */
      readonly warnings: number
    }
  | Refused
) & {
  /** The names of files in it that no case has, each with why it was left out. */
  readonly leftOut: readonly string[]
}

interface Refused {
  readonly ok: false
  /** Why it is no case file, where that is so; then it has no errors that could be listed. */
  readonly problem?: string
  /** The first of the errors. */
  readonly errors: readonly ErrorLine[]
  readonly count: number
}

/** An error of a case, with its place as people name it. */
export interface ErrorLine {
  readonly code: string
  /** `scenario.yaml:12:5`. */
  readonly place: string
  readonly message: string
  readonly help?: string | undefined
}

const mostErrors = 20

/** Checks a case from a file in full, as `check` does. That may take seconds. @param today `2026-12-01` */
export async function checkCase(picked: PickedFile, today: string): Promise<CheckedCase> {
  const read = readCaseFile(picked.name, picked.bytes)
  if (!read.ok) return { ok: false, problem: read.problem, errors: [], count: 0, leftOut: [] }
  const { texts } = read
  const leftOut = read.leftOut.map(({ name, why }) => `${name}: ${why}`)
  const loaded = await playable(await new ExhibitReader(drawAsData).read(texts), { today })
  if (!loaded.ok) return { ...refused(loaded), leftOut }
  const { origin, cleared } = loaded.scenario
  if (origin === 'adapted' && cleared === undefined)
    return { ok: false, problem: uncleared, errors: [], count: 0, leftOut }
  const warnings = loaded.diagnostics.filter(({ severity }) => severity === 'warning').length
  return { ok: true, card: cardOf(loaded), digests: loaded.script.digests, warnings, leftOut }
}

const uncleared = 'This case is adapted from real events, and no one has cleared it. Only “Write a case” opens it.'

/** A case that was checked before, ready to be played; its plays are walked through only when the debrief asks for them. */
export async function readCase(picked: PickedFile, today: string): Promise<(Found & Playable<ExhibitTree>) | Refused> {
  const read = readCaseFile(picked.name, picked.bytes)
  if (!read.ok) return { ok: false, problem: read.problem, errors: [], count: 0 }
  const loaded = await preview(await new ExhibitReader(drawAsData).read(read.texts), { today })
  return loaded.ok ? loaded : refused(loaded)
}

function refused({ diagnostics, texts }: Found): Refused {
  const lines = new LinesByFile(texts)
  const errors = diagnostics.filter(isError)
  const told = errors.slice(0, mostErrors).map(one => errorLine(one, lines))
  return { ok: false, errors: told, count: errors.length }
}

function errorLine(diagnostic: Diagnostic, lines: LinesByFile): ErrorLine {
  const { code, message, help, span } = diagnostic
  const { line, column } = lines.position(diagnostic)
  return { code, place: `${span.file}:${line}:${column}`, message, help }
}
