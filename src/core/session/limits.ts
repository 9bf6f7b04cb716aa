/** The most that one typed text may hold, in characters, so that every session stays far below what a reader takes. */
export const longestText = 5_000

/** In bytes of UTF-8. A long session is a hundredth of it. */
export const largestFile = 5_000_000
