/** Terms of these reports, in our own words; a scenario's glossary comes before it. */
export const reportTerms = {
  'Audit area': 'A part of the council whose controls an internal audit tests.',
  'Desktop audit': 'A talk-through exercise that tests how ready a council is.',
  Digest: 'A long number worked out from a text. If one letter of the text changes, so does the number.',
  'Key event': 'A moment at which the outcome could have changed.',
  'Monitoring officer': "The officer who looks after the council's legality and members' conduct.",
  'Out of bounds': 'Unlawful, unsafe, or not the role of whoever decides.',
  'Proper officer': 'The officer who decides, among other things, which reports are open to the public.',
  'Section 17': "A council's duty to consider crime and disorder in all that it does.",
  'Serious organised crime':
    'Serious crime that people plan and carry out together, for gain or for control over others.',
  'What-if': 'A second way through the same story, kept apart from the record of the first.',
} as const satisfies Readonly<Record<string, string>>
