import * as z from 'zod'
import type { Subject } from './ids.ts'

/** A client of the identity service: lower case only, so that it has one name in upper case. */
export const clientId = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** The one thing a machine may be let do: list a county's locked batches and fetch their files. */
export const pullScope = { server: 'statsbidrag', name: 'batches.read' } as const
export const pullScopeName = `${pullScope.server}/${pullScope.name}`

/** What a machine is called where people have their subject. Nobody's own subject begins like it. */
export const machineSubject = (client: z.infer<typeof clientId>): Subject => `MACHINE-${client.toUpperCase()}`
