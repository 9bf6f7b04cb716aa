import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Workbench } from './workbench.ts'

/** The same text in a plain box: a screen reader and the browser’s own search see all of it. */
export function PlainEditor({ bench }: { readonly bench: Workbench }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const file = useStore(bench, state => state.file)
  const text = useStore(bench, ({ draft, file: shown }) => draft.files[shown] ?? '')
  const place = useStore(bench, state => state.place)
  const role = useStore(bench, state => state.role)
  useEffect(() => {
    const area = box.current
    if (area === null || place === undefined) return
    area.focus()
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
