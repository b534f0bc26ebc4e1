import { machineClientName, readStage } from '../stage.ts'

/** The ERPs there are to try the service as: the stage's own clients, each of the county its name begins with. */
export const demonstrationMachines = (): { client: string; county: string }[] =>
  readStage({}).settings.machines.map((machine) => ({
    client: machineClientName(machine),
    county: machine.slice(0, 2),
  }))

/** Every machine's secret here, as people here have no password. */
export const demonstrationSecret = 'bara-for-att-prova'
