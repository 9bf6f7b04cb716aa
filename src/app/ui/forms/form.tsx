import type { ComponentProps } from 'react'

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  readonly onSubmit: () => void
}

/** What is filled in and sent to no server: our own words say what is wrong with it. */
export function Form({ onSubmit, ...form }: FormProps) {
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
      {...form}
    />
  )
}
