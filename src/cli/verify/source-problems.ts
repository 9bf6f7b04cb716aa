import type { Findings } from '../../core/findings/findings.ts'
import { type SessionInFile, logDigest } from '../../core/session/session-copies.ts'

export interface Sources {
  /** The sessions that the report was made from, in its order. */
  readonly found: readonly SessionInFile[]
  readonly isMissingAny: boolean
  /** A sentence each. */
  readonly problems: readonly string[]
}

/** Whether the sessions that are given are those that the report says it was made from. */
export async function sourceProblems(
  { source: { sessions } }: Findings,
  given: readonly SessionInFile[],
): Promise<Sources> {
  const byId = new Map(given.map(found => [found.session.id, found]))
  const found = sessions.flatMap(({ id }) => byId.get(id) ?? [])
  const missing = sessions.filter(({ id }) => !byId.has(id))
  const strange = given.filter(({ session }) => !sessions.some(({ id }) => id === session.id))
  const digests = sessions.map(async ({ id, log }) => digestProblem(byId.get(id), log))
  return {
    found,
    isMissingAny: missing.length > 0 || found.length === 0,
    problems: [
      ...missing.map(({ id }) => `The session ${id} is missing: the report was made from it.`),
      ...strange.map(({ file, session }) => `${file}: The report was not made from this session, ${session.id}.`),
      ...(await Promise.all(digests)).flat(),
    ],
  }
}

async function digestProblem(found: SessionInFile | undefined, log: string | null): Promise<readonly string[]> {
  if (found === undefined || log === null) return []
  if ((await logDigest(found.session)) === log) return []
  return [
    `${found.file}: The log of this session is not the one that the report was made from: its digest differs. ` +
      'It was played on, words were erased from it, or it was changed by hand.',
  ]
}
