/** Whether a draft was made in an older version of the form than the one there is now. Its answers stay as they are. */
export const isOlderForm = (kept: number, newest: number): boolean => kept < newest
