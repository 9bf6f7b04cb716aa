import { schemaOf } from '../scenario/json-schema.ts'
import { findingsShape } from './findings-shape.ts'

/** What programs may rely on that read a report's data file. */
export function findingsJsonSchema(): string {
  const schema = schemaOf({
    shape: findingsShape,
    title: 'Desktop Audit findings',
    description:
      'The data file of a findings report, as `report --format json` and the findings page write it. See docs/report-files.md.',
  })
  // The library numbers what refers to itself, and only sections do.
  return schema.replaceAll('__schema0', 'section')
}
