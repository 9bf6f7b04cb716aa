/** What an internal audit tests, with the service that answers for it: a closed list, so all reports group alike. */
export const auditAreas = {
  'business-continuity': { title: 'Business continuity', service: 'Corporate services' },
  communications: { title: 'Communications', service: 'Corporate services' },
  'community-safety': { title: 'Community safety', service: 'Community safety' },
  'cyber-security': { title: 'Cyber security', service: 'Digital and ICT' },
  'environmental-health': { title: 'Environmental health', service: 'Regulatory services' },
  'gifts-and-hospitality': { title: 'Gifts and hospitality', service: 'Legal and democratic services' },
  grants: { title: 'Grants', service: 'Finance' },
  housing: { title: 'Housing', service: 'Housing' },
  'information-sharing': { title: 'Information sharing', service: 'Legal and democratic services' },
  licensing: { title: 'Licensing', service: 'Regulatory services' },
  'members-interests': { title: "Members' interests and conduct", service: 'Legal and democratic services' },
  partnerships: { title: 'Partnerships', service: 'Community safety' },
  payments: { title: 'Payments and invoices', service: 'Finance' },
  payroll: { title: 'Payroll and agency staff', service: 'Human resources' },
  planning: { title: 'Planning', service: 'Planning' },
  procurement: { title: 'Procurement and contracts', service: 'Finance' },
  property: { title: 'Council property and leases', service: 'Property' },
  records: { title: 'Records and case systems', service: 'Corporate services' },
  recruitment: { title: 'Recruitment and vetting', service: 'Human resources' },
  revenues: { title: 'Revenues and benefits', service: 'Revenues and benefits' },
  safeguarding: { title: 'Safeguarding', service: 'Community safety' },
  'taxi-licensing': { title: 'Taxi and private hire licensing', service: 'Regulatory services' },
  waste: { title: 'Waste', service: 'Environment' },
  whistleblowing: { title: 'Whistleblowing', service: 'Legal and democratic services' },
} as const satisfies Record<string, { title: string; service: string }>

export type AuditArea = keyof typeof auditAreas

export const auditAreaIds = Object.keys(auditAreas) as [AuditArea, ...AuditArea[]]
