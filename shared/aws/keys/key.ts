export type Key = { pk: string; sk: string }

/** A number as it sorts. */
export const padded = (version: number): string => String(version).padStart(8, '0')
