import type { AdministrativeCourt, AppealCourt } from '../domain/court.ts'

const appealCourtNames: Record<AppealCourt, string> = {
  stockholm: 'Kammarrätten i Stockholm',
  goteborg: 'Kammarrätten i Göteborg',
  sundsvall: 'Kammarrätten i Sundsvall',
  jonkoping: 'Kammarrätten i Jönköping',
}

const administrativeCourtNames: Record<AdministrativeCourt, string> = {
  stockholm: 'Förvaltningsrätten i Stockholm',
  uppsala: 'Förvaltningsrätten i Uppsala',
  linkoping: 'Förvaltningsrätten i Linköping',
  jonkoping: 'Förvaltningsrätten i Jönköping',
  vaxjo: 'Förvaltningsrätten i Växjö',
  malmo: 'Förvaltningsrätten i Malmö',
  goteborg: 'Förvaltningsrätten i Göteborg',
  karlstad: 'Förvaltningsrätten i Karlstad',
  falun: 'Förvaltningsrätten i Falun',
  harnosand: 'Förvaltningsrätten i Härnösand',
  umea: 'Förvaltningsrätten i Umeå',
  lulea: 'Förvaltningsrätten i Luleå',
}

export const appealCourtName = (court: AppealCourt): string => appealCourtNames[court]
export const administrativeCourtName = (court: AdministrativeCourt): string => administrativeCourtNames[court]
