import { useState } from 'react'
import { useStore } from 'zustand'
import { Button, QuietButton } from '../ui/controls.tsx'
import { Form } from '../ui/forms/form.tsx'
import { TextField } from '../ui/forms/form-fields.tsx'
import type { Workbench } from './workbench.ts'

/** A document of the case, such as a letter: a file of its own, which `exhibits` in the text names. */
export function AddDocument({ bench }: { readonly bench: Workbench }) {
  const file = useStore(bench, state => state.file)
  const files = useStore(bench, state => state.draft.files)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = () => {
    const path = `exhibits/${name.trim().replace(/\.md$/, '')}.md`
    if (!/^exhibits\/[a-z0-9][a-z0-9-]*\.md$/.test(path)) setProblem('Use small letters, figures and hyphens.')
    else if (files[path] !== undefined) setProblem(`There is a document ${path} already.`)
    else {
      bench.put(path, letter)
      setOpen(false)
      setName('')
      setProblem(undefined)
    }
  }
  if (!isOpen)
    return (
      <>
        <QuietButton onClick={() => setOpen(true)}>Add a document</QuietButton>
        {file.startsWith('exhibits/') ? (
          <QuietButton about={file} onClick={() => bench.put(file, undefined)}>
            Delete document
          </QuietButton>
        ) : null}
      </>
    )
  return (
    <Form className="add-document" onSubmit={add}>
      <TextField
        id="document-name"
        label="Name of the document"
        hint="Such as letter-to-chair. It begins as a letter."
        value={name}
        problem={problem}
        onChange={setName}
      />
      <div className="button-row">
        <Button type="submit">Add</Button>
        <QuietButton onClick={() => setOpen(false)}>Cancel</QuietButton>
      </div>
    </Form>
  )
}

const letter = `---
from: Invented sender
to: Invented reader
date: 1 December
subject: What it is about
---

What it says.
`
