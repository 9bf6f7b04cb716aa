import { useState } from 'react'
import { type Account, isHomePage } from '../../core/record/xapi.ts'
import { ErrorSummary } from '../ui/forms/error-summary.tsx'
import { RecordField } from '../ui/forms/form-fields.tsx'
import '../ui/fold.css'

interface Props {
  readonly isGroup: boolean
  /** Hands the file over and says its name; without an account it names nobody. */
  readonly onSave: (account: Account | undefined) => string
}

interface Problem {
  readonly field: 'account-page' | 'account-name'
  readonly message: string
}

/** The statements for a learning system, and whose they are. */
export function RecordAccount({ isGroup, onSave }: Props) {
  const [page, setPage] = useState('')
  const [name, setName] = useState('')
  const [attempt, setAttempt] = useState<{ readonly number: number; readonly saved?: string }>({ number: 0 })
  const problem = attempt.number > 0 && attempt.saved === undefined ? problemWith(page, name) : undefined
  const save = () => {
    const number = attempt.number + 1
    if (problemWith(page, name) === undefined) setAttempt({ number, saved: onSave(accountOf(page, name)) })
    else setAttempt({ number })
  }
  const problemOf = (field: Problem['field']) => (problem?.field === field ? problem.message : undefined)
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      {problem === undefined ? null : <ErrorSummary key={attempt.number} {...problem} />}
      <RecordField
        id="account-page"
        label="Web address of the learning system (optional)"
        hint="For example https://learning.council.example. Whoever runs it can tell you."
        inputMode="url"
        problem={problemOf('account-page')}
        value={page}
        onChange={setPage}
      />
      <RecordField
        id="account-name"
        label={isGroup ? 'What the group is called there (optional)' : 'Your user name there (optional)'}
        hint={
          isGroup
            ? 'Not a person’s: the decisions were the group’s.'
            : 'Or your number there. With it, the file bears the name that you typed above.'
        }
        problem={problemOf('account-name')}
        value={name}
        onChange={setName}
      />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Save for a learning system
      </button>
      <output className="record-page__saved">
        {attempt.saved === undefined
          ? ''
          : `Done. The file is called ${attempt.saved}, and is where your browser puts downloads.`}
      </output>
    </form>
  )
}

/** Both or neither: half an account would be nobody's. */
function problemWith(page: string, name: string): Problem | undefined {
  if (page.trim() === '' && name.trim() === '') return undefined
  if (!isHomePage(page.trim()))
    return {
      field: 'account-page',
      message: 'Enter the web address of the learning system. It begins with https://.',
    }
  if (name.trim() === '')
    return { field: 'account-name', message: 'Enter the user name there, or leave both empty.' }
  return undefined
}

function accountOf(page: string, name: string): Account | undefined {
  return page.trim() === '' ? undefined : { homePage: page.trim(), name: name.trim() }
}
