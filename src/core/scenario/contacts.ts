import * as z from 'zod/mini'

/** Who a member may have to tell: the key that authors and councils write, and the name that is printed. */
const names = {
  emergency: 'Emergency services',
  police: 'Police',
  crimestoppers: 'Crimestoppers',
  'childrens-services': 'Children’s services',
  'adult-social-care': 'Adult social care',
  'safeguarding-out-of-hours': 'Safeguarding, out of hours',
  'safeguarding-lead': 'Safeguarding lead',
  'internal-audit': 'Internal audit',
  'monitoring-officer': 'Monitoring Officer',
  licensing: 'Licensing team',
  'trading-standards': 'Trading standards',
  'environmental-health': 'Environmental health',
  'waste-enforcement': 'Waste enforcement',
  'democratic-services': 'Democratic services',
} as const

export type ContactKey = keyof typeof names

export const contactKeys = Object.keys(names) as readonly ContactKey[]

export function isContactKey(text: string): text is ContactKey {
  return Object.hasOwn(names, text)
}

export interface Contact {
  readonly name: string
  /** Empty where no one has entered one: it is then filled in by hand. */
  readonly number: string
  /** The day on which the council checked it; empty where it did not. */
  readonly checked: string
}

export interface Contacts {
  readonly of: Readonly<Record<ContactKey, Contact>>
  /** The post that checked the whole list, and the day. */
  readonly checked: { readonly by: string; readonly on: string } | undefined
}

/** The same all over the country, so they are there without any file. */
const national: Readonly<Partial<Record<ContactKey, string>>> = {
  emergency: '999',
  police: '101',
  crimestoppers: '0800 555 111',
}

export const nationalContacts: Contacts = contactsWith({ contacts: {} })

// Compiling schemas with `new Function` is forbidden by the pages' security policy, so this comes before any schema.
z.config({ jitless: true })

const text = z.string().check(z.trim(), z.maxLength(60))
const day = z.union([z.literal(''), z.iso.date()])

const contactsFile = z.strictObject({
  checked: z.optional(z.strictObject({ by: text, on: day })),
  contacts: z.partialRecord(
    z.enum(contactKeys),
    z.strictObject({ name: z.optional(text), number: z.optional(text), checked: z.optional(day) }),
  ),
})

export interface ContactsRead {
  readonly contacts: Contacts
  /** What is wrong with the file, in a sentence. Then only the national numbers are given. */
  readonly problem?: string
}

/** Reads a council's `contacts.json`, whole or not at all: a number that was misread is worse than none. */
export function readContacts(json: string): ContactsRead {
  try {
    const read = contactsFile.safeParse(JSON.parse(json.replace(/^\uFEFF/, '')))
    if (read.success) return { contacts: contactsWith(read.data) }
    const [issue] = read.error.issues
    const place = issue?.path.map(key => `“${String(key)}”`).join(', ') ?? ''
    return refused(`${place === '' ? 'At its top' : `At ${place}`}: ${whatIsWrong(issue)}`)
  } catch {
    return refused('It is not JSON. Look for a missing comma, quotation mark or bracket.')
  }
}

function whatIsWrong(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return `we do not know ${issue.keys.map(key => `“${key}”`).join(' or ')}.`
    case 'invalid_union':
    case 'invalid_format':
      return 'enter a date as in 2027-01-12, or leave it empty.'
    case 'too_big':
      return 'enter at most 60 characters.'
    default:
      return 'we expected something else. Compare it with the file that came with the program.'
  }
}

function refused(problem: string): ContactsRead {
  return { contacts: nationalContacts, problem }
}

function contactsWith({ contacts, checked }: z.output<typeof contactsFile>): Contacts {
  const of = contactKeys.map((key): [ContactKey, Contact] => {
    const { name = '', number = '', checked: on = '' } = contacts[key] ?? {}
    return [key, { name: name || names[key], number: number || (national[key] ?? ''), checked: on }]
  })
  return {
    of: Object.fromEntries(of) as Record<ContactKey, Contact>,
    checked: checked === undefined || checked.by === '' || checked.on === '' ? undefined : checked,
  }
}
