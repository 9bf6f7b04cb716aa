import type { SessionFile } from '../store/session-file.ts'
import { saveFile } from './save-file.ts'

/** Hands a session to the browser as a file to keep. */
export function saveSessionFile({ name, text }: SessionFile): void {
  saveFile(name, text, 'application/json')
}
