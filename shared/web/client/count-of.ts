/** Words as the server counts them. */
export const countOf = (text: string): number => text.match(/\S+/gu)?.length ?? 0
