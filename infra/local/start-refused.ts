/** The platform cannot start as asked: the sentence is shown as it is, without a stack. */
export class StartRefused extends Error {}
