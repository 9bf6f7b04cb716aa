import { useEffect, useRef, useState, type SubmitEvent } from 'react'

/**
 * What somebody is writing into a form that has just opened: its field has the focus, and takes it again when nothing
 * stands in it.
 */
export function useWords(record: (text: string) => void) {
  const [value, onChange] = useState('')
  const [isMissing, setMissing] = useState(false)
  const ref = useRef<HTMLTextAreaElement>(null)
  useEffect(() => ref.current?.focus(), [])
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (value.trim() !== '') return record(value)
    setMissing(true)
    ref.current?.focus()
  }
  return { field: { value, onChange, isMissing, ref }, onSubmit }
}
