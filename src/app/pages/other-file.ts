/**
 * What a file is that lies beside saved work in the same folder, and where it belongs, in a sentence; `undefined` for
 * saved work and for what nobody knows.
 */
export function otherFile(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('kind' in value && value.kind === 'findings')
    return 'this is the data of a report that was made, and not saved work on it.'
  const isSession = 'scenario' in value && 'log' in value
  if (isSession || ('kind' in value && value.kind === 'sessions'))
    return 'this is a session file, and not saved work on a report. Open it on the page “This device”, or take it in where one report of several sessions is made.'
  return undefined
}
