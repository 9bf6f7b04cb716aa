import type { Inject, Person } from '../../core/scenario/schema.ts'
import { ProseView, type TermedProse } from '../ui/prose-view.tsx'
import './inject.css'

interface Props {
  readonly inject: Inject
  /** Looks `from` and `to` up; whoever is not in it is described in words. */
  readonly cast: Readonly<Record<string, Person>>
  /** What it says, where the scene opens with its very words. */
  readonly words: TermedProse
}

/** What each kind of news is called, and what its slip calls the one it comes from and the one it is for. */
const kinds: Readonly<Record<Inject['by'], { readonly title: string; readonly from: string; readonly to: string }>> = {
  phone: { title: 'Telephone message', from: 'Caller', to: 'Taken by' },
  email: { title: 'Email', from: 'From', to: 'To' },
  letter: { title: 'Letter', from: 'From', to: 'To' },
  visit: { title: 'Visit', from: 'Who comes', to: 'To see' },
  system: { title: 'System message', from: 'Source', to: 'For' },
  press: { title: 'Press query', from: 'Reporter', to: 'Taken by' },
  social: { title: 'Online post', from: 'Posted in', to: 'Read by' },
  meeting: { title: 'Note of a meeting', from: 'Called by', to: 'With' },
}

/** New information, drawn as what it is: a message slip, an email's head, a letterhead, a press log, a post … */
export function InjectView({ inject, cast, words }: Props) {
  const { by, from, to, subject } = inject
  const kind = kinds[by]
  return (
    <section className={`inject-slip inject-slip--${by}`} aria-label={kind.title}>
      <p className="inject-slip__kind">{kind.title}</p>
      <dl className="inject-slip__fields">
        <Party label={kind.from} id={from} cast={cast} />
        <Party label={kind.to} id={to} cast={cast} />
        {subject === undefined ? null : (
          <div className="inject-slip__field">
            <dt>Subject</dt>
            <dd>
              <strong>{subject}</strong>
            </dd>
          </div>
        )}
      </dl>
      {words.length === 0 ? null : (
        <div className="inject-slip__words">
          <ProseView prose={words} />
        </div>
      )}
    </section>
  )
}

interface PartyProps {
  readonly label: string
  readonly id: string | undefined
  readonly cast: Props['cast']
}

function Party({ label, id, cast }: PartyProps) {
  if (id === undefined) return null
  const person = Object.hasOwn(cast, id) ? cast[id] : undefined
  return (
    <div className="inject-slip__field">
      <dt>{label}</dt>
      <dd>
        <strong>{person?.name ?? id}</strong>
        {person === undefined ? null : <span className="inject-slip__post"> {person.post}</span>}
      </dd>
    </div>
  )
}
