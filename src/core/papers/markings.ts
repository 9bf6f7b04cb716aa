/** On every page that anybody may see. */
export const openMarking = 'EXERCISE – FICTIONAL'

/** On every page that gives the story away. */
export const facilitatorMarking = 'FACILITATOR ONLY – EXERCISE – FICTIONAL'
