import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Button, QuietButton } from '../ui/controls.tsx'
import { Form } from '../ui/forms/form.tsx'
import { TextField } from '../ui/forms/form-fields.tsx'
import type { NameHere } from './case-desk.ts'
import type { Workbench } from './workbench.ts'

/** How long the cursor must rest on a name before its places are looked up, in milliseconds. */
const rest = 250

/** What can be done with the name at the cursor: see where it is defined and used, and rename it. */
export function NameTools({ bench }: { readonly bench: Workbench }) {
  const name = useNameHere(bench)
  const cursor = useStore(bench, state => state.cursor)
  const [isRenaming, setRenaming] = useState(false)
  if (name === undefined) return null
  const { kind, id, definition, uses } = name
  const next = uses.find(({ start }) => start > cursor) ?? uses[0]
  const count = uses.length - (definition === undefined ? 0 : 1)
  if (isRenaming) return <RenameForm bench={bench} name={name} onDone={() => setRenaming(false)} />
  return (
    <div className="name-tools">
      <span>
        {kind} <code>{id}</code>, {count === 0 ? 'not used' : `used ${count === 1 ? 'once' : `${count} times`}`}
      </span>
      {definition === undefined ? null : (
        <QuietButton onClick={() => bench.goTo(definition.file, definition.start, definition.end)}>
          Definition
        </QuietButton>
      )}
      {next === undefined ? null : (
        <QuietButton onClick={() => bench.goTo(next.file, next.start, next.end)}>Next use</QuietButton>
      )}
      <QuietButton onClick={() => setRenaming(true)}>Rename</QuietButton>
    </div>
  )
}

function useNameHere(bench: Workbench): NameHere | undefined {
  const { files, folder } = useStore(bench, state => state.draft)
  const path = useStore(bench, state => state.file)
  const offset = useStore(bench, state => state.cursor)
  const [found, setFound] = useState<NameHere>()
  useEffect(() => {
    let isOver = false
    const find = async () => {
      const name = await bench.ask('nameAt', { files, folder }, { path, offset })
      if (!isOver) setFound(name)
    }
    const timer = setTimeout(() => void find(), rest)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [bench, files, folder, path, offset])
  return found
}

interface RenameProps {
  readonly bench: Workbench
  readonly name: NameHere
  readonly onDone: () => void
}

function RenameForm({ bench, name, onDone }: RenameProps) {
  const [id, setId] = useState(name.id)
  const [problem, setProblem] = useState<string>()
  const rename = async () => {
    const why = await bench.rename(id.trim())
    setProblem(why)
    if (why === undefined) onDone()
  }
  return (
    <Form className="name-tools" onSubmit={() => void rename()}>
      <TextField
        id="new-name"
        label={`New name for the ${name.kind} ${name.id}`}
        hint="It changes everywhere in the case. Sessions that are recorded may no longer replay."
        value={id}
        problem={problem}
        onChange={setId}
      />
      <div className="button-row">
        <Button type="submit">Rename</Button>
        <QuietButton onClick={onDone}>Cancel</QuietButton>
      </div>
    </Form>
  )
}
