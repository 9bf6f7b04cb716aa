/** The fields of a council's work that a case may be about. Its name in words is its id, as the first page shows it. */
export const families = [
  'community-safety',
  'corporate',
  'cyber-security',
  'environmental-health',
  'fraud',
  'grants',
  'housing',
  'information-sharing',
  'internal-audit',
  'licensing',
  'partnerships',
  'planning',
  'procurement',
  'property',
  'recruitment',
  'revenues',
  'safeguarding',
  'taxi-licensing',
  'trading-standards',
  'waste',
] as const

export type Family = (typeof families)[number]
