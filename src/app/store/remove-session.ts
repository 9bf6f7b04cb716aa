import { openChannel } from './channel.ts'
import { sessionChannel, type Device } from './device.ts'
import { forgetReport } from './report-name.ts'
import type { SessionMessage } from './session-message.ts'

/**
 * Deletes a session, and what was typed for its report. Tabs that have it open are told; one that does not hear can
 * store nothing more of it, for there is nothing left to replace.
 */
export async function removeSession(
  { openChannel: open, storage }: Device,
  settings: Storage | undefined,
  id: string,
): Promise<boolean> {
  forgetReport(settings, id)
  const tabs = openChannel<SessionMessage>(open, sessionChannel(id), () => undefined)
  tabs.post({ kind: 'deleted', revision: 0 })
  tabs.close()
  return storage.delete(id)
}
