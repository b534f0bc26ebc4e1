/** What a person reads when something could not be done: what happened, what is kept, what to do. No inside ever shows. */
export type ErrorText = { status: number; title: string; what: string; next: string }
