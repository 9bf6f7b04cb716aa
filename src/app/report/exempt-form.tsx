import type { Origin } from '../../core/report/block.ts'
import { type Exemption, exemptParagraphs, type Review } from '../../core/report/review/review.ts'
import type { Source } from '../../core/session/met.ts'
import { entry } from '../../core/session/script.ts'
import { Tick } from '../ui/forms/form-fields.tsx'
import { useReport, useReview, useTelling, withEntry, withItem } from './desk.ts'
import { type Markable, markables, placesTelling, relatedTo } from './markable.ts'
import { type FieldOf, RecordFields } from './record-fields.tsx'

const unmarked: Exemption = { paragraphs: [], why: '' }

/**
 * Keeps from the public what a block rests on, and says why. A mark without a paragraph or a reason holds Part A back, so
 * each change can be saved as it is made.
 */
export function ExemptForm({ id, sources }: Pick<Origin, 'id' | 'sources'>) {
  const telling = useTelling('full')
  const { review } = useReview()
  const own = markables(sources, telling)
  if (own.length === 0)
    return (
      <p className="soft">
        This rests on the exercise as a whole, so it cannot be exempt by itself. Edit it, or leave it out.
      </p>
    )
  const isMarked = (one: Markable) => markOf(one, review) !== undefined
  const marked = own.filter(isMarked)
  const related = marked
    .flatMap(one => relatedTo(one, telling))
    .filter((one, index, all) => all.findIndex(other => other.name === one.name) === index)
    .filter(one => own.every(other => other.name !== one.name))
  const together = [...marked, ...related.filter(isMarked)]
  return (
    <>
      <Marks id={id} legend="Keep from the public" marks={own} like={together} />
      {marked.length === 0 ? null : <Reasons id={id} marked={together} />}
      {related.length === 0 ? null : (
        <Marks
          id={`${id}-related`}
          legend="These say the same. They stay public unless you tick them too."
          marks={related}
          like={together}
        />
      )}
    </>
  )
}

function markOf({ sources }: Markable, { exempt }: Review): Exemption | undefined {
  return sources.flatMap(source => entry(exempt, source) ?? [])[0]
}

interface MarksProps {
  readonly id: string
  readonly legend: string
  readonly marks: readonly Markable[]
  /** What is marked here already: a new mark has the same reasons. */
  readonly like: readonly Markable[]
}

function Marks({ id, legend, marks, like }: MarksProps) {
  const report = useReport('full', 'draft')
  const { review, change } = useReview()
  const [first = unmarked] = like.flatMap(one => markOf(one, review) ?? [])
  return (
    <fieldset className="govuk-fieldset field">
      <legend className="govuk-fieldset__legend">{legend}</legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {marks.map(one => (
          <Tick
            key={one.name}
            id={`exempt-${id}-${one.name}`}
            label={one.name}
            hint={`In the full report: ${placesTelling(one, report).join(', ')}`}
            isTicked={markOf(one, review) !== undefined}
            onChange={isTicked => change(now => markedAs(now, one.sources, () => (isTicked ? first : undefined)))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function markedAs(
  { exempt }: Review,
  sources: readonly Source[],
  make: (before: Exemption) => Exemption | undefined,
): Pick<Review, 'exempt'> {
  return {
    exempt: sources.reduce((all, source) => withEntry(all, source, make(entry(all, source) ?? unmarked)), exempt),
  }
}

const reason: FieldOf<'why'> = {
  name: 'why',
  label: 'Why does the public interest in withholding it outweigh that in disclosing it?',
  hint: 'If they weigh the same, it must be disclosed. This reason appears only in Part B.',
  kind: 'area',
}

/** Which paragraph of the Act applies, and where the public interest lies: the same for all that is marked here. */
function Reasons({ id, marked }: { readonly id: string; readonly marked: readonly Markable[] }) {
  const { review, change } = useReview()
  const [{ paragraphs, why } = unmarked] = marked.flatMap(one => markOf(one, review) ?? [])
  const sources = marked.flatMap(one => one.sources)
  const set = (fields: Partial<Exemption>) =>
    change(now => markedAs(now, sources, before => ({ ...before, ...fields })))
  return (
    <>
      <fieldset className="govuk-fieldset field">
        <legend className="govuk-fieldset__legend">Which paragraph of Schedule 12A applies? (England)</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {Object.entries(exemptParagraphs).map(([number, about]) => (
            <Tick
              key={number}
              id={`exempt-${id}-paragraph-${number}`}
              label={`${number}: information ${about}`}
              isTicked={paragraphs.includes(Number(number))}
              onChange={isTicked => set({ paragraphs: withItem(paragraphs, Number(number), isTicked) })}
            />
          ))}
        </div>
      </fieldset>
      <RecordFields fields={[reason]} values={{ why }} onChange={(_, words = '') => set({ why: words })} />
      {paragraphs.length > 0 && why.trim() !== '' ? null : (
        <p className="measure">
          <strong>Select a paragraph and enter a reason.</strong> Until then there is no Part A.
        </p>
      )}
    </>
  )
}
