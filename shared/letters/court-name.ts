import type { AppealCourt } from '../domain/release.ts'

const names: Record<AppealCourt, string> = {
  stockholm: 'Kammarrätten i Stockholm',
  goteborg: 'Kammarrätten i Göteborg',
  sundsvall: 'Kammarrätten i Sundsvall',
  jonkoping: 'Kammarrätten i Jönköping',
}

export const courtName = (court: AppealCourt): string => names[court]
