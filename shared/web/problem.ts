/**
 * Something that is wrong in a form: the field's name, and what is wrong and how to put it right. `where` is said
 * only at the top of the page, where the field is not in sight.
 */
export type Problem = { field: string; text: string; where?: string | undefined }

export const problemText = (problems: readonly Problem[] | undefined, field: string): string | undefined =>
  problems?.find((problem) => problem.field === field)?.text

/** The id of a field's control: its name without dots, so that it can stand in an address and a selector. */
export const fieldId = (name: string): string => name.replaceAll('.', '-')
