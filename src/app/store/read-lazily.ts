import type { Reading } from '../../core/session/session-reader.ts'

/** Reads a session file. The reader brings a schema library along, so it is loaded when first needed. */
export async function readLazily(file: Uint8Array | string): Promise<Reading> {
  const { readSession } = await import('../../core/session/session-reader.ts')
  return readSession(file)
}
