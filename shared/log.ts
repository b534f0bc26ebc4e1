import { Logger } from '@aws-lambda-powertools/logger'

/** Ids and codes only: never a name, a text, a token or a personal number (QUALITY, invariant 12). */
export type Facts = Readonly<Record<string, string | number | boolean | null>>
export type Log = {
  info: (code: string, facts?: Facts) => void
  warn: (code: string, facts?: Facts) => void
  error: (code: string, facts?: Facts) => void
}

export const makeLog = (): Log => {
  const logger = new Logger({ serviceName: 'statsbidrag' })
  return {
    info: (code, facts = {}) => logger.info(code, { facts }),
    warn: (code, facts = {}) => logger.warn(code, { facts }),
    error: (code, facts = {}) => logger.error(code, { facts }),
  }
}
