/** The fields of a council's work that a case may be about, with their names for the first page. */
export const familyTitles = {
  'community-safety': 'Community safety',
  corporate: 'The council as a whole',
  'cyber-security': 'Cyber security',
  'environmental-health': 'Environmental health',
  fraud: 'Fraud',
  grants: 'Grants',
  housing: 'Housing',
  'information-sharing': 'Information sharing',
  'internal-audit': 'Internal audit',
  licensing: 'Licensing',
  partnerships: 'Partnerships',
  planning: 'Planning',
  procurement: 'Procurement',
  property: 'Property',
  recruitment: 'Recruitment',
  revenues: 'Council tax and business rates',
  safeguarding: 'Safeguarding',
  'taxi-licensing': 'Taxi licensing',
  'trading-standards': 'Trading standards',
  waste: 'Waste',
} as const

export type Family = keyof typeof familyTitles

export const families = Object.keys(familyTitles) as [Family, ...Family[]]
