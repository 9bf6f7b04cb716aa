import { useState } from 'react'
import type { RecommendationField } from '../../../core/findings/block.ts'
import { saysNothing } from '../../../core/findings/reviewed-recommendations.ts'
import { counted } from '../../../core/findings/say.ts'
import { type Pillar, pillars, pillarTitles } from '../../../core/scenario/pillar.ts'
import { AreaField, SelectField, TextField } from '../../ui/forms/form-fields.tsx'

/** What a recommendation that somebody adds begins as. */
export const blankRecommendation = {
  text: 'That ',
  owner: '',
  pillar: 'prepare',
  months: 6,
  because: '',
  cost: '',
  success: '',
} as const

/** The usual ones, and the one that is there. */
function monthsOffered(now: string): readonly (readonly [string, string])[] {
  const months = new Set([1, 2, 3, 4, 6, 9, 12, 18, 24, 36, Number(now)])
  return [...months]
    .toSorted((one, other) => one - other)
    .map(number => [String(number), counted(number, 'month')])
}

const emptyText =
  'Say what is recommended. Until then the report has what the draft says, or a gap in square brackets.'

interface Props {
  readonly id: string
  readonly values: Readonly<Record<RecommendationField, string>> & { readonly pillar: Pillar }
  readonly onChange: (field: RecommendationField, value: string) => void
}

/** What may be changed in a recommendation. */
export function RecommendationFields({ id, values, onChange }: Props) {
  // Nobody is told that a new one says nothing before typing it.
  const [isBegun, setBegun] = useState(values.text !== blankRecommendation.text)
  return (
    <>
      <AreaField
        id={`${id}-text`}
        label="Recommendation, beginning with “That”"
        value={values.text}
        problem={isBegun && saysNothing(values.text) ? emptyText : undefined}
        onChange={value => onChange('text', value)}
        onLeave={() => setBegun(true)}
      />
      <AreaField
        id={`${id}-because`}
        label="Because"
        rows={2}
        value={values.because}
        onChange={value => onChange('because', value)}
      />
      <TextField
        id={`${id}-owner`}
        label="Owner"
        value={values.owner}
        onChange={value => onChange('owner', value)}
      />
      <SelectField
        id={`${id}-pillar`}
        label="Pillar"
        value={values.pillar}
        options={pillars.map(pillar => [pillar, pillarTitles[pillar]] as const)}
        onChange={value => onChange('pillar', value)}
      />
      <SelectField
        id={`${id}-months`}
        label="To be done within"
        value={values.months}
        options={monthsOffered(values.months)}
        onChange={value => onChange('months', value)}
      />
      <TextField
        id={`${id}-cost`}
        label="Cost"
        value={values.cost}
        onChange={value => onChange('cost', value)}
      />
      <TextField
        id={`${id}-success`}
        label="How we will know that it worked"
        value={values.success}
        onChange={value => onChange('success', value)}
      />
    </>
  )
}
