import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { OutlinePart } from '../../core/author/outline.ts'
import { Lines } from '../../core/diagnostics/source-lines.ts'
import { keepSetting, plainTextName, setting } from '../store/settings.ts'
import { Button, QuietButton } from '../ui/controls.tsx'
import { TextField } from '../ui/forms/form-fields.tsx'
import { keyed } from '../ui/keyed.ts'
import { Form } from '../ui/forms/form.tsx'
import { NameTools } from './name-tools.tsx'
import type { Workbench } from './workbench.ts'

const CodeEditor = lazy(() => import('./editor/code-editor.tsx'))

/** The text, in an editor or in a plain box: both show the same. */
export function TextPane({ id, bench }: { readonly id: string; readonly bench: Workbench }) {
  const [isPlain, setPlain] = useState(setting(plainTextName) === true)
  return (
    <section className="workbench__text" id={id} aria-label="Text" data-keeps-focus>
      <div className="workbench__tools">
        <FileField bench={bench} />
        <AddDocument bench={bench} />
        <QuietButton
          aria-pressed={isPlain}
          onClick={() => {
            keepSetting(plainTextName, !isPlain)
            setPlain(!isPlain)
          }}
        >
          Plain text box
        </QuietButton>
        <Cursor bench={bench} />
        {/* A line of its own, which is there without a name too: the text below never jumps. */}
        <div className="workbench__place">
          <SceneField bench={bench} />
          <NameTools bench={bench} />
        </div>
      </div>
      <div className="workbench__editor">
        {isPlain ? (
          <PlainEditor bench={bench} />
        ) : (
          <Suspense fallback={<p>Loading the editor …</p>}>
            <CodeEditor bench={bench} />
          </Suspense>
        )}
      </div>
    </section>
  )
}

function FileField({ bench }: { readonly bench: Workbench }) {
  const id = useId()
  const file = useStore(bench, state => state.file)
  const files = useStore(bench, state => state.draft.files)
  const texts = Object.keys(files).filter(name => !name.includes('pictures/'))
  return (
    <>
      <label className="govuk-visually-hidden" htmlFor={id}>
        File
      </label>
      <select className="field__select" id={id} value={file} onChange={({ target }) => bench.open(target.value)}>
        {texts.map(name => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </>
  )
}

/** Leads to any scene in the text. */
function SceneField({ bench }: { readonly bench: Workbench }) {
  const id = useId()
  const scenes = useStore(bench, state => state.scenes)
  const here = useStore(bench, ({ file, cursor }) =>
    scenes.findLast(({ name }) => name.file === file && name.start <= cursor),
  )
  const go = (scene: OutlinePart | undefined, takesFocus: boolean) => {
    if (scene !== undefined) bench.goTo(scene.name.file, scene.name.start, scene.name.start, takesFocus)
  }
  return (
    <>
      <label className="govuk-visually-hidden" htmlFor={id}>
        Go to scene
      </label>
      <select
        className="field__select"
        id={id}
        value={here?.id ?? ''}
        // Arrow keys come by each scene on the way; Enter stays at one.
        onChange={({ target }) =>
          go(
            scenes.find(scene => scene.id === target.value),
            false,
          )
        }
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          // Or the editor, which has the focus by then, would begin a line.
          event.preventDefault()
          go(here, true)
        }}
      >
        <option value="">Go to scene …</option>
        {/* By their place: where a text is thousands of scenes long, nearly all would be new after each letter. */}
        {keyed(scenes).map(({ key, item: { id: scene, title } }) => (
          <option key={key} value={scene}>
            {title || scene}
          </option>
        ))}
      </select>
    </>
  )
}

function Cursor({ bench }: { readonly bench: Workbench }) {
  const text = useStore(bench, ({ draft, file }) => draft.files[file] ?? '')
  const cursor = useStore(bench, state => state.cursor)
  const { line, column } = new Lines(text).position(cursor)
  return (
    <p className="workbench__cursor">
      Line {line}, column {column}
    </p>
  )
}

/** The same text in a plain box: a screen reader and the browser’s own search see all of it. */
function PlainEditor({ bench }: { readonly bench: Workbench }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const file = useStore(bench, state => state.file)
  const text = useStore(bench, ({ draft, file: shown }) => draft.files[shown] ?? '')
  const place = useStore(bench, state => state.place)
  const role = useStore(bench, state => state.role)
  useEffect(() => {
    const area = box.current
    if (area === null || place === undefined) return
    if (place.takesFocus) area.focus()
    area.setSelectionRange(place.start, place.end)
    // A browser shows the selection when letters are typed, and not when it is set.
    const lines = area.value.slice(0, place.start).split('\n').length
    const { lineHeight } = getComputedStyle(area)
    area.scrollTop = Math.max(0, (lines - 4) * Number.parseFloat(lineHeight))
  }, [place])
  return (
    <textarea
      className="plain-editor"
      aria-label={`Text of ${file}`}
      ref={box}
      value={text}
      readOnly={role !== 'writer'}
      spellCheck
      wrap="off"
      onChange={({ target }) => bench.edit(file, target.value)}
      onSelect={({ currentTarget }) => bench.moved(currentTarget.selectionStart)}
    />
  )
}

/** A document of the case, such as a letter: a file of its own, which `exhibits` in the text names. */
function AddDocument({ bench }: { readonly bench: Workbench }) {
  const file = useStore(bench, state => state.file)
  const files = useStore(bench, state => state.draft.files)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isOpen) form.current?.querySelector('input')?.focus()
  }, [isOpen])
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
  if (!isOpen && file.startsWith('exhibits/'))
    return (
      <QuietButton about={file} onClick={() => bench.put(file, undefined)}>
        Delete document
      </QuietButton>
    )
  if (!isOpen) return <QuietButton onClick={() => setOpen(true)}>Add a document</QuietButton>
  return (
    <Form className="add-document" ref={form} onSubmit={add}>
      <TextField
        id="document-name"
        label="Name of the document"
        hint="Such as letter-to-chair. We fill it in as a letter; “exhibits” in the case says what it is."
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
