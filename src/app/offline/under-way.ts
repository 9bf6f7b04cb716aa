import type { SessionRecord, SessionStorage } from '../store/storage.ts'

/** How long after the last thing that was done in it a session may still be going on, in milliseconds: a day's break, and no more. */
const patience = 12 * 60 * 60 * 1_000

/** Whether a session is under way on this device, open in a tab or not. Where nobody can tell, it may be. */
export async function isSessionUnderWay(
  storage: Pick<SessionStorage, 'list'>,
  now: number,
): Promise<boolean> {
  const records = await storage.list()
  return records?.some(record => isUnderWay(record, now)) ?? true
}

/** The story of an evening may be over: looking back, which is recorded too, takes as long again. */
function isUnderWay({ mode, closed, lastAt }: SessionRecord, now: number): boolean {
  return (mode === 'group' || closed === undefined) && now - Date.parse(lastAt) < patience
}
