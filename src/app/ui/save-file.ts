import type { SessionFile } from '../store/session-file.ts'

/** Hands a file to the browser to keep, and says its name. A link does it everywhere: offline, and in a page from a file. */
export function saveFile(name: string, content: BlobPart, type: string): string {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return name
}

/** Hands a session to the browser as a file to keep. */
export function saveSessionFile({ name, text }: SessionFile): void {
  saveFile(name, text, 'application/json')
}
