import { auditAreas } from '../../scenario/audit-areas.ts'
import { pillars } from '../../scenario/pillar.ts'
import type { Resilience } from '../../scenario/schema.ts'
import type { DraftRecommendation } from '../../score/outcome.ts'
import { entry, type Script } from '../../session/script.ts'
import type { Block, Finding, Paragraph, Recommendation, Row } from '../block.ts'
import { isLeftOut } from '../edited-sections.ts'
import type { Evidence, KeyEventMet } from '../evidence.ts'
import type { Section } from '../findings.ts'
import { keyOfText } from '../key-of-text.ts'
import { reportTerms } from '../report-terms.ts'
import type { OpenFindings } from '../reviewed-findings.ts'
import { counted, sentence } from '../say.ts'
import { type Draft, list, paragraph, prompt } from '../section.ts'
import { fill, refs, type Text, wordsOf } from '../text.ts'
import { measuresTold, nothingWithheld, type WithheldControls } from '../withheld-controls.ts'
import type { AreaTouched } from './controls-to-test.ts'
import { listed } from './recommendations.ts'
import { moreIsWithheld } from './summary.ts'

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
      { id: 'implications-legal', title: 'Legal', blocks: [...notSigned(evidence), prompt(legal)] },
      { id: 'implications-data', title: 'Data protection', blocks: [prompt(dataProtection)] },
    ],
  }
}

function notSigned({ law }: Evidence): readonly Block[] {
  const unsigned = law.filter(({ note }) => note.signed === undefined).map(({ number }) => number)
  if (unsigned.length === 0) return []
  const these = unsigned.length === 1 ? 'this legal note' : `these ${counted(unsigned.length, 'legal note')}`
  return [paragraph(`No lawyer has signed ${these}: `, ...refs(unsigned), '.')]
}

/** The duty is the whole council's: so every service that the exercise touched is asked what it does. */
export function section17(touched: readonly AreaTouched[]): Draft {
  const services = [...new Set(touched.map(({ area }) => auditAreas[area].service))].toSorted()
  return {
    id: 'section-17',
    title: 'Section 17, by service',
    blocks: [
      paragraph(
        'Section 17 of the Crime and Disorder Act 1998 asks every council, in all that it does, to weigh the likely effect on ' +
          'crime and disorder, on substance misuse and on reoffending, and to do what it reasonably can to prevent them. The duty ' +
          "is the whole council's, and no single service can discharge it for the others.",
      ),
      ...(services.length === 0
        ? [paragraph('The exercise touched no service by name.')]
        : [
            {
              type: 'table' as const,
              caption: 'Where the exercise touched each service',
              columns: [
                { title: 'Service', share: 4 },
                { title: 'What the exercise touched', share: 6 },
                {
                  title: 'How the service weighs crime and disorder here',
                  share: 5,
                  isWritten: true as const,
                },
              ],
              rows: services.map(service => row(service, touched)),
            },
          ]),
    ],
  }
}

function row(service: string, touched: readonly AreaTouched[]): Row {
  const areas = touched.filter(({ area }) => auditAreas[area].service === service)
  return {
    cells: [
      [[service]],
      areas.map(({ area, decisions, measures }) => [
        `${auditAreas[area].title}: `,
        ...refs([...decisions, ...new Set(measures.flatMap(({ events }) => events))]),
      ]),
      [[fill('for the service to write')]],
    ],
  }
}

export function equality(putForward: readonly DraftRecommendation[], drafted: readonly Recommendation[]): Draft {
  const notes = drafted.flatMap(({ id, number, source }): Text[] => {
    const note = putForward.find(one => one.id === source)?.equality
    return note === undefined ? [] : [[{ ref: id, text: `Recommendation ${number}` }, `: ${sentence(note)}`]]
  })
  return {
    id: 'equality',
    title: 'Equality',
    blocks: [
      paragraph(
        'Section 149 of the Equality Act 2010 asks the council to have due regard to the need to end unlawful discrimination, to ' +
          'advance equality of opportunity, and to foster good relations. Serious organised crime, and what is done about it, can ' +
          'bear differently on people by age, sex, disability, race, religion or belief, and other characteristics.',
      ),
      ...(notes.length === 0
        ? []
        : [paragraph('What the draft recommendations would need to take into account:'), list(notes)]),
      prompt(
        'For an officer: who could be affected by each recommendation, on what evidence, and what would lessen any harm',
      ),
    ],
  }
}

/** Equality Act 2010, section 4; the duty of section 149 covers marriage and civil partnership in part only. */
const characteristics = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
]

/** A form for an officer to complete: nothing in an exercise can say how people here would be affected. */
export function equalityAssessment(recommendations: readonly Recommendation[]): Draft {
  return {
    id: 'equality-assessment',
    title: 'Draft equality impact assessment',
    appendix: true,
    blocks: [
      paragraph(
        'This is a draft for an officer to complete before anything is decided. An exercise cannot tell how people in the ' +
          'area of this council would be affected, so every answer is left open.',
      ),
      ...assessed(recommendations),
      prompt('Who completes this assessment, and when'),
      prompt('What is known of the people affected: data, consultation, complaints, research'),
      {
        type: 'table',
        caption: 'Who could be affected, and how',
        columns: [
          { title: 'Protected characteristic', share: 3 },
          { title: 'Who could gain', share: 4, isWritten: true },
          { title: 'Who could be put at a disadvantage', share: 4, isWritten: true },
          { title: 'What would lessen it', share: 4, isWritten: true },
        ],
        rows: characteristics.map(characteristic => ({
          cells: [[[characteristic]], ...[1, 2, 3].map(() => [[fill('for the officer')]])],
        })),
      },
      prompt('Whether it is decided to go on, change, or stop, and why'),
      prompt('Who signs it off, and when it is looked at again'),
    ],
  }
}

function assessed(recommendations: readonly Recommendation[]): readonly Block[] {
  if (recommendations.length === 0) return []
  return [paragraph('What is assessed:'), listed(recommendations)]
}

const heads: readonly { readonly id: Resilience; readonly title: string; readonly about: string }[] = [
  { id: 'resources', title: 'Resources', about: 'staff, members, premises and equipment' },
  { id: 'intelligence', title: 'Intelligence', about: 'what the council knows, and who may know it' },
  { id: 'finances', title: 'Finances', about: "the council's money" },
  { id: 'reputation', title: 'Reputation', about: "residents' trust in the council" },
]

/** What protects the four things that organised crime takes from a council, as the key events show it. */
export function resilience(evidence: Evidence, withheld: WithheldControls = nothingWithheld): Draft {
  return {
    id: 'resilience',
    title: 'Resilience',
    blocks: [
      paragraph(
        'A council that is infiltrated or used can lose four things. Under each stand the controls that would have protected it ' +
          'in the key events that were reached.',
      ),
    ],
    sections: heads.map(({ id, title, about }) => ({
      id: `resilience-${id}`,
      title,
      blocks: [...protecting(evidence, id, about, withheld)],
    })),
  }
}

function protecting(
  { keyEvents }: Evidence,
  head: Resilience,
  about: string,
  withheld: WithheldControls,
): readonly Block[] {
  const { controls, isWhole } = controlsFor(keyEvents, head, withheld)
  if (controls.size === 0 && !isWhole)
    return [paragraph(`This head is about ${about}. What would have protected it is not told here.`)]
  if (controls.size === 0)
    return [
      paragraph(`This head is about ${about}. No key event that was reached bears on it, so nothing is said of it.`),
    ]
  return [
    paragraph(`This head is about ${about}. What would have protected it:`),
    list([...controls].map(([text, numbers]): Text => [`${text} (`, ...refs(numbers), ')'])),
    ...(isWhole ? [] : [paragraph('More would have protected it, and is not told here.')]),
  ]
}

/** Each control with the key events at which it would have protected this head. */
function controlsFor(keyEvents: readonly KeyEventMet[], head: Resilience, withheld: WithheldControls) {
  const controls = new Map<string, string[]>()
  let isWhole = true
  for (const { number, measures } of keyEvents) {
    const here = measuresTold(
      measures.filter(({ protects = [] }) => protects.includes(head)),
      withheld,
    )
    isWhole &&= here.isWhole
    for (const { text } of here.told) controls.set(text, [...(controls.get(text) ?? []), number])
  }
  return { controls, isWhole }
}

/** What the committee could do, doing nothing included: a decision needs to show that others were weighed. */
export function options(findings: OpenFindings, recommendations: readonly Recommendation[]): Draft {
  const open = findings.all.filter(({ nature }) => nature === 'gap' || nature === 'boundary')
  return {
    id: 'options',
    title: 'Options considered',
    blocks: [
      paragraph('These are drafts for the committee to weigh, and doing nothing is one of them:'),
      list([doNothing(open, isWithheld(findings)), makeAll(recommendations), makeSome]),
      prompt('Which option is put forward, and why the others are not'),
    ],
  }
}

function isWithheld({ withheld }: OpenFindings): boolean {
  return withheld.boundaries || pillars.some(pillar => withheld.byPillar[pillar])
}

function doNothing(open: readonly Finding[], isMoreWithheld: boolean): Text {
  const what = { strong: 'Do nothing.' }
  if (open.length === 0 && isMoreWithheld)
    return [what, ' It costs nothing now, and what was found stays as it is.', moreIsWithheld]
  if (open.length === 0) return [what, ' No gap was found in this exercise, and nothing was tested beyond it.']
  return [
    what,
    ` It costs nothing now. ${open.length === 1 ? 'This finding stays' : 'These findings stay'} as they are, if they hold for this council: `,
    ...refs(open.map(({ number }) => number)),
    '.',
    ...(isMoreWithheld ? [moreIsWithheld] : []),
  ]
}

function makeAll(recommendations: readonly Recommendation[]): Text {
  const what = { strong: 'Make every recommendation in this report.' }
  if (recommendations.length === 0) return [what, ' There is none.']
  return [
    what,
    ` There ${recommendations.length === 1 ? 'is' : 'are'} ${counted(recommendations.length, 'recommendation')}; what they cost is for officers to say.`,
  ]
}

const makeSome: Text = [
  { strong: 'Make some of them, or others.' },
  ' The controls to test may show that some are in place already.',
]

export function purpose(script: Script): Draft {
  return {
    id: purposeId,
    title: purposeTitle,
    blocks: [
      definition(script),
      paragraph(
        'This report gives the committee the findings of a desktop audit: a talk-through exercise that tests how ready a ' +
          'council is to meet serious organised crime. The committee is asked to discuss the findings, and to decide which ' +
          'of the draft recommendations to make.',
      ),
      prompt('Why the committee asked for the exercise, and how it fits the work programme'),
    ],
  }
}

/** The term that a report explains at its front, and in its glossary as it does there. */
const definedTerm = 'Serious organised crime'

/** The section that begins with it. */
const purposeId = 'purpose'
const purposeTitle = 'Purpose of this report'

const head = 'What serious organised crime means here. '

/** In the words of the glossary: the story's own, where it has the term. */
function definition({ glossary }: Pick<Script, 'glossary'>): Paragraph {
  const own = Object.keys(glossary).find(isDefined)
  const meaning = own === undefined ? undefined : entry(glossary, own)
  return paragraph({ strong: head }, sentence(meaning ?? reportTerms[definedTerm]))
}

export function isDefined(term: string): boolean {
  return term.toLowerCase() === definedTerm.toLowerCase()
}

/**
 * Whether a clerk put it in other words, which this part gives: then the glossary points there, or a report would have two
 * meanings.
 */
export function isDefinedByClerk(script: Script, sections: readonly Section[]): boolean {
  const drafted = keyOfText(purposeId, wordsOf(definition(script).text), [])
  const blocks = sections.find(({ id }) => id === purposeId)?.blocks ?? []
  return blocks.some(
    block => block.type === 'paragraph' && block.key === drafted && block.edited === true && !isLeftOut(block),
  )
}

/** What the glossary says instead. */
export const saidInPurpose: Text = ['Said at the start of ', { ref: purposeId, text: purposeTitle }, '.']
