import type { Block } from '../block.ts'
import type { Evidence } from '../evidence.ts'
import { counted } from '../say.ts'
import { paragraph, prompt, type Draft } from '../section.ts'
import { refs } from '../text.ts'

const financial =
  'For the finance officer: what each recommendation would cost, from which budget, and what it could save'

const resources =
  'For the services: the staff, training and systems that each recommendation would take, and what would wait meanwhile'

const risk =
  'For the risk manager: what the council risks with each recommendation and without it, and where the risk register says so'

const legal =
  'For the monitoring officer: the law that bears on the recommendations, section 17 included, and the notes checked'

const dataProtection =
  'For the data protection officer: what personal data each recommendation would use or share, on what lawful basis, and ' +
  'whether an impact assessment is needed'

/** What only officers can write, each with what it would be expected to cover. */
export function implications(evidence: Evidence): Draft {
  return {
    id: 'implications',
    title: 'Implications',
    blocks: [],
    sections: [
      { id: 'implications-financial', title: 'Financial', blocks: [prompt(financial)] },
      { id: 'implications-resources', title: 'Staff and resources', blocks: [prompt(resources)] },
      { id: 'implications-risk', title: 'Risk', blocks: [prompt(risk)] },
      { id: 'implications-legal', title: 'Legal', blocks: [...notChecked(evidence), prompt(legal)] },
      { id: 'implications-data', title: 'Data protection', blocks: [prompt(dataProtection)] },
    ],
  }
}

function notChecked({ law }: Evidence): readonly Block[] {
  const unchecked = law.filter(({ note }) => note.checked === undefined).map(({ number }) => number)
  if (unchecked.length === 0) return []
  const these =
    unchecked.length === 1 ? 'This legal note has' : `These ${counted(unchecked.length, 'legal note')} have`
  return [paragraph(`${these} not been checked by a monitoring officer: `, ...refs(unchecked), '.')]
}
