import { useState } from 'react'
import { useStore } from 'zustand'
import { SavePlayer } from '../case-files/case-from-file.tsx'
import { Button, SecondButton } from '../ui/controls.tsx'
import { saveFile } from '../ui/save-file.ts'
import { unsaved } from '../store/drafts.ts'
import { saveToFolder } from './open-case.ts'
import type { Workbench } from './workbench.ts'

/** Saves back into the folder, where the browser may write there; elsewhere into a file. */
export function SaveCase({ bench }: { readonly bench: Workbench }) {
  const draft = useStore(bench, state => state.draft)
  const [outcome, setOutcome] = useState('')
  const isDirty = unsaved(draft).length > 0
  const save = async () => {
    const { files, folder } = draft
    try {
      const changed = await saveToFolder(draft)
      if (changed !== undefined)
        return setOutcome(
          `Not saved: “${changed}” was changed in the folder by another program. Save a case file instead.`,
        )
      bench.saved(files)
      setOutcome(`Saved in the folder “${folder}”.`)
    } catch {
      setOutcome('The browser could not write to the folder. Save a case file instead.')
    }
  }
  return (
    <div className="save-case">
      {draft.handle === undefined ? (
        <SaveCaseFile bench={bench} />
      ) : (
        <Button disabled={!isDirty} onClick={() => void save()}>
          {isDirty ? 'Save to its folder' : 'Saved in its folder'}
        </Button>
      )}
      <output className="small">{outcome}</output>
    </div>
  )
}

function SaveCaseFile({ bench }: { readonly bench: Workbench }) {
  const [outcome, setOutcome] = useState('')
  const save = async () => {
    const { draft, isStale } = bench.getState()
    const { files, handle } = draft
    const packed = await packedCase(bench)
    if (typeof packed === 'string') return setOutcome(packed)
    const saved = `Saved as ${saveFile(packed.fileName, packed.bytes, 'application/zip')}.`
    setOutcome(isStale ? `${saved} It has an error, so it cannot be played. “Write a case” opens it.` : saved)
    if (handle === undefined) bench.saved(files)
  }
  return (
    <>
      <SecondButton onClick={() => void save()}>Save as a case file</SecondButton>
      <output className="small">{outcome}</output>
    </>
  )
}

/** Hands the case to other people. */
export function ShareCase({ bench }: { readonly bench: Workbench }) {
  const read = async () => {
    const { live, found } = bench.getState()
    if (live === undefined || found === undefined)
      return 'The case must be checked and have no error. Look at “Problems”, then choose the file again.'
    const packed = await packedCase(bench)
    if (typeof packed === 'string') return packed
    return { card: found.card, digests: live.script.digests, ...packed }
  }
  return (
    <div className="stack">
      <section className="stack" aria-labelledby="share-file">
        <h2 className="heading-s" id="share-file">
          A case file
        </h2>
        <p className="measure">
          Anyone who has Desktop Audit can open it on the first page, without a network, to play or to lead a group.
        </p>
        <div className="save-case">
          <SaveCaseFile bench={bench} />
        </div>
      </section>
      <section className="stack" aria-labelledby="share-player">
        <h2 className="heading-s" id="share-player">
          A one-file player
        </h2>
        <SavePlayer read={read} />
      </section>
    </div>
  )
}

/** The case as a file, or why it may not leave this device. What makes it is loaded when it is asked for. */
async function packedCase(
  bench: Workbench,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> } | string> {
  const [{ caseFileName, whyNotShared, writeCaseFile }, { folderTexts }] = await Promise.all([
    import('../../cases/case-file.ts'),
    import('./case-desk.ts'),
  ])
  const texts = folderTexts(bench.getState().draft)
  return whyNotShared(texts) ?? { fileName: caseFileName(texts), bytes: writeCaseFile(texts) }
}
