import type { Person } from '../../core/scenario/schema.ts'
import './decider.css'

/** Whose decision it is. */
export function Decider({ person }: { readonly person: Person }) {
  return (
    <div className="decider">
      <span className="decider__initials" aria-hidden="true">
        {initials(person.name)}
      </span>
      <p>
        <strong>{person.name}</strong> decides
        <span className="decider__post">{person.post}</span>
      </p>
    </div>
  )
}

function initials(name: string): string {
  return name
    .split(' ')
    .slice(-2)
    .map(word => word.charAt(0))
    .join('')
}
