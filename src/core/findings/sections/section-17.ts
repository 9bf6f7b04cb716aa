import { auditAreas } from '../../scenario/audit-areas.ts'
import type { Row } from '../block.ts'
import { type Draft, paragraph } from '../section.ts'
import { fill, refs } from '../text.ts'
import type { AreaTouched } from './controls-to-test.ts'

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
