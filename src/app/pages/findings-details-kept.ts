import type { TypedDetails } from '../components/findings-details.tsx'
import { reportName } from '../store/report-name.ts'

export const emptyDetails: TypedDetails = {
  committee: '',
  day: '',
  month: '',
  year: '',
  reportOf: '',
  contact: '',
  wards: '',
  includeMembersWords: false,
  includeMarks: undefined,
}

/** What was typed for a session's report before; nothing where the browser keeps nothing, or holds something else. */
export function readDetails(session: string): TypedDetails {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(reportName(session)) ?? 'null')
    return typeof kept === 'object' && kept !== null
      ? sound(kept as Readonly<Record<string, unknown>>)
      : emptyDetails
  } catch {
    return emptyDetails
  }
}

function sound(kept: Readonly<Record<string, unknown>>): TypedDetails {
  const text = (name: keyof TypedDetails) => (typeof kept[name] === 'string' ? kept[name].slice(0, 300) : '')
  return {
    committee: text('committee'),
    day: text('day'),
    month: text('month'),
    year: text('year'),
    reportOf: text('reportOf'),
    contact: text('contact'),
    wards: text('wards'),
    includeMembersWords: kept['includeMembersWords'] === true,
    includeMarks: typeof kept['includeMarks'] === 'boolean' ? kept['includeMarks'] : undefined,
  }
}

/** False where it could not be kept. */
export function keepDetails(session: string, details: TypedDetails): boolean {
  try {
    localStorage.setItem(reportName(session), JSON.stringify(details))
    return true
  } catch {
    return false
  }
}
