import { useState } from 'react'
import { useStore } from 'zustand'
import { Button, SecondButton } from '../ui/controls.tsx'
import { saveFile } from '../ui/save-file.ts'
import { type Draft, unsaved } from '../store/drafts.ts'
import type { Workbench } from './workbench.ts'

/** Where the text goes from here: back to its folder, where the browser may write there, or into a file. */
export function SaveCase({ bench }: { readonly bench: Workbench }) {
  const draft = useStore(bench, state => state.draft)
  const [outcome, setOutcome] = useState('')
  const isDirty = unsaved(draft).length > 0
  const saveToFolder = async () => {
    const { files } = draft
    try {
      await writeFolder(draft)
      bench.saved(files)
      setOutcome(`Saved in the folder “${draft.folder}”.`)
    } catch {
      setOutcome('The browser could not write to the folder. Save a case file instead.')
    }
  }
  const saveCaseFile = async () => {
    // Loaded when it is asked for: it brings the reader of texts along.
    const [{ caseFileName, whyNotShared, writeCaseFile }, { folderTexts }] = await Promise.all([
      import('../../cases/case-file.ts'),
      import('./case-desk.ts'),
    ])
    const texts = folderTexts(draft)
    const why = whyNotShared(texts)
    if (why !== undefined) {
      setOutcome(why)
      return
    }
    setOutcome(`Saved as ${saveFile(caseFileName(texts), writeCaseFile(texts), 'application/zip')}.`)
    bench.saved(draft.files)
  }
  return (
    <div className="save-case">
      {draft.handle === undefined ? null : (
        <Button disabled={!isDirty} onClick={() => void saveToFolder()}>
          {isDirty ? 'Save to its folder' : 'Saved in its folder'}
        </Button>
      )}
      <SecondButton onClick={() => void saveCaseFile()}>Save as a case file</SecondButton>
      <output className="small">{outcome}</output>
    </div>
  )
}

interface AskingHandle extends FileSystemDirectoryHandle {
  requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}

/** Only what changed. Rejects where the browser may not write. */
async function writeFolder(draft: Draft): Promise<void> {
  const { handle, files, hasReturns } = draft
  if (handle === undefined) throw new Error('there is no folder')
  if ((await (handle as AskingHandle).requestPermission?.({ mode: 'readwrite' })) === 'denied')
    throw new Error('the browser refuses to write')
  for (const path of unsaved(draft)) {
    const [name = '', within] = path.split('/').toReversed()
    const folder = within === undefined ? handle : await handle.getDirectoryHandle(within, { create: true })
    const text = files[path]
    if (text === undefined) await folder.removeEntry(name)
    else {
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await file.write(hasReturns === true ? text.replaceAll('\n', '\r\n') : text)
      await file.close()
    }
  }
}
