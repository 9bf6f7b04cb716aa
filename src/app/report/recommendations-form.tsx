import { flushSync } from 'react-dom'
import type { Offered } from '../../core/report/recommendations.ts'
import type { Added, RecommendationWords } from '../../core/report/review/review.ts'
import { pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { QuietButton, SecondButton } from '../ui/controls.tsx'
import { Tick } from '../ui/forms/form-fields.tsx'
import { Fold } from '../ui/page-parts.tsx'
import { useReview, useTelling, withEntry, withField, withItem } from './desk.ts'
import { afterTyping, type FieldOf, RecordFields } from './record-fields.tsx'

const words: readonly FieldOf<keyof RecommendationWords>[] = [
  { name: 'to', label: 'Who is asked', hint: 'A post, Cabinet, Council or a partner' },
  {
    name: 'text',
    label: 'To do what',
    kind: 'area',
    hint: 'One action, in 25 words or fewer, such as “stop taking cash for hires”',
  },
  { name: 'short', label: 'Short title, for tables' },
  { name: 'cost', label: 'Cost, as a suggestion' },
  { name: 'success', label: 'How we will know, as a suggestion' },
]

const why: FieldOf<'why'> = { name: 'why', label: 'Why, in a sentence' }

const pillar: FieldOf<'pillar'> = {
  name: 'pillar',
  label: 'Which of the four Ps it helps most',
  kind: pillars.map(name => [name, pillarTitles[name]] as const),
}

/** What goes forward, in which order and in which words, and who put it forward. */
export function RecommendationsForm() {
  const { recommendations } = useTelling('full')
  const { review, change } = useReview()
  const { forward, others, notMet, areAgreed } = recommendations
  const ticked = areAgreed ? forward.filter(({ by }) => by === 'members').map(({ id }) => id) : []
  return (
    <>
      <p className="measure">
        {areAgreed
          ? 'Members have ticked what goes forward. Change the ticks if the Committee does.'
          : 'Tick what members put forward. Until someone does, the report shows drafts, and every page says DRAFT.'}
      </p>
      <ul className="report-forms">
        {[...forward, ...others].map(one => (
          <li key={one.id} className="report-forms__one">
            <OneRecommendation offered={one} ticked={ticked} />
          </li>
        ))}
      </ul>
      <div className="button-row">
        <SecondButton onClick={() => change(({ added }) => ({ added: [...added, blank(added)] }))}>
          Add a recommendation
        </SecondButton>
        {areAgreed ? null : (
          <QuietButton onClick={() => change(() => ({ forward: [] }))}>Members put none forward</QuietButton>
        )}
        {review.forward === undefined ? null : (
          <QuietButton onClick={() => change(() => ({ forward: undefined }))}>Clear the ticks</QuietButton>
        )}
      </div>
      {notMet.length === 0 ? null : (
        <p className="measure soft">
          This session gave no reason for {notMet.map(({ short }) => `“${short}”`).join(', ')}. To propose one, add it
          as your own.
        </p>
      )}
    </>
  )
}

function blank(added: readonly Added[]): Added {
  const free = Array.from({ length: added.length + 1 }, (_, index) => `added-${index + 1}`)
  const id = free.find(name => added.every(other => other.id !== name)) ?? ''
  return { id, text: '', short: '', to: '', cost: '', success: '', pillar: 'prepare', partner: false, why: '' }
}

const putForwardBy: Readonly<Record<Offered['by'], string>> = {
  members: 'Put forward by members',
  author: 'A draft by the author of the case',
  clerk: 'Added by an officer',
}

interface OneProps {
  readonly offered: Offered
  readonly ticked: readonly string[]
}

function OneRecommendation({ offered, ticked }: OneProps) {
  const { numbers } = useTelling('full')
  const { change } = useReview()
  const { id, says, short, reasons, by } = offered
  const cited = numbers.all(reasons)
  return (
    <>
      {by === 'clerk' ? (
        <p>{says}</p>
      ) : (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <Tick
            id={`forward-${id}`}
            label={says}
            isTicked={ticked.includes(id)}
            onChange={isTicked => change(() => ({ forward: withItem(ticked, id, isTicked) }))}
          />
        </div>
      )}
      <p className="small soft">
        {numbers.of(`recommendation:${id}`) ?? 'Not in the report'}: {putForwardBy[by]}
        {cited.length === 0 ? '' : `, because of ${cited.join(', ')}`}
      </p>
      <div className="button-row">
        {ticked.includes(id) && ticked.length > 1 ? <Moves id={id} short={short} ticked={ticked} /> : null}
        {by === 'clerk' ? (
          <QuietButton
            about={short}
            onClick={() => change(({ added }) => ({ added: added.filter(other => other.id !== id) }))}
          >
            Remove
          </QuietButton>
        ) : null}
      </div>
      <Fold title="Change the words" about={`: ${short}`} open={by === 'clerk' && short === ''}>
        {by === 'clerk' ? <AddedFields id={id} /> : <ChangedFields offered={offered} />}
      </Fold>
    </>
  )
}

function Moves({ id, short, ticked }: Pick<Offered, 'id' | 'short'> & Pick<OneProps, 'ticked'>) {
  const { change } = useReview()
  return ([-1, 1] as const).map(by => (
    <QuietButton
      key={by}
      about={short}
      // Not `disabled`: that would take the focus away from the person who moved it to the end.
      aria-disabled={ticked.at(by === 1 ? -1 : 0) === id}
      onClick={({ currentTarget }) => {
        const others = ticked.filter(other => other !== id)
        const forward = others.toSpliced(Math.max(0, ticked.indexOf(id) + by), 0, id)
        // The browser takes the focus from what is moved on the page.
        flushSync(() => change(() => ({ forward })))
        currentTarget.focus()
      }}
    >
      Move {by === -1 ? 'up' : 'down'}
    </QuietButton>
  ))
}

function ChangedFields({ offered }: Pick<OneProps, 'offered'>) {
  const { review, change } = useReview()
  const { id } = offered
  const changed = review.changed[id] ?? {}
  return (
    <>
      <RecordFields
        fields={words}
        values={{ ...offered, ...changed }}
        onChange={(name, value) => change(now => ({ changed: withField(now.changed, id, name, value) }))}
      />
      {Object.keys(changed).length === 0 ? null : (
        <QuietButton onClick={afterTyping(() => change(now => ({ changed: withEntry(now.changed, id, undefined) })))}>
          Restore the author’s words
        </QuietButton>
      )}
    </>
  )
}

function AddedFields({ id }: { readonly id: string }) {
  const { review, change } = useReview()
  const added = review.added.find(one => one.id === id)
  if (added === undefined) return null
  const set = (fields: Partial<Added>) =>
    change(now => ({ added: now.added.map(one => (one.id === id ? { ...one, ...fields } : one)) }))
  return (
    <>
      <RecordFields
        fields={[...words, why, pillar]}
        values={added}
        onChange={(name, value = name === 'pillar' ? 'prepare' : '') => set({ [name]: value })}
      />
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <Tick
          id={`${id}-partner`}
          label="It is for a partner, not for the Council"
          isTicked={added.partner}
          onChange={partner => set({ partner })}
        />
      </div>
    </>
  )
}
