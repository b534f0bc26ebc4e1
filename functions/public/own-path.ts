/** A path on this site, or null. Browsers read `//`, `\` and stray control characters as the way to another site. */
export const ownPath = (text: string | null): string | null =>
  text !== null && /^(?!.*\/\/)\/[!-[\]-~]{0,1000}$/.test(text) ? text : null

/** Where to go on to after signing in, or null for home: a way back into the sign-in would go round in circles. */
export const afterOf = (text: string | null): string | null => {
  const path = ownPath(text)
  return path === null || /^\/(logga-|valj-|\?|$)/.test(path) ? null : path
}

/** `path`, with the place to go on to after it. */
export const goingOnTo = (path: string, after: string | null): string =>
  after === null ? path : `${path}?efter=${encodeURIComponent(after)}`
