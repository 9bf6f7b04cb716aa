/** Opens every session, after the members' part. */
export const trainingNotice = 'This is training, not a council meeting. No decision here is a view on any real matter.'
