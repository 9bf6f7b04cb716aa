/** A group of fewer is never shown split: it would tell who voted for what. */
export const fewest = 5
