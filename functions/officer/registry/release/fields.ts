/** Field names of one item: `how.document.<id>`. */
export const howOf = (target: string): string => `how.${target}`
export const textOf = (target: string): string => `text.${target}`
export const pagesOf = (target: string): string => `pages.${target}`
export const provisionOf = (target: string): string => `provision.${target}`
