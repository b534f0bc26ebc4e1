import { existsSync, readFileSync } from 'node:fs'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { startDynamo } from '../local/dynamodb/child.ts'
import { childFiles } from '../local/dynamodb/leftover.ts'

export type OpenStore = { client: DynamoDBDocumentClient; tableName: string; close: () => Promise<void> }

const note = z.object({ pid: z.int() })

/** The address of the store that is running on a data folder now, or null. */
const runningUrl = (dir: string): string | null => {
  const { note: file, file: database } = childFiles(dir)
  if (!existsSync(file)) return null
  const { pid } = note.parse(JSON.parse(readFileSync(file, 'utf8')))
  const commandLine = existsSync(`/proc/${pid}/cmdline`)
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    : []
  const port = commandLine[commandLine.indexOf('--port') + 1]
  return commandLine.includes(database) && port !== undefined ? `http://127.0.0.1:${port}` : null
}

const silent = { write: () => undefined, close: async () => undefined }

/** The table of a data folder: the running store's if there is one, otherwise started for the time being. Throws when the folder holds no table. */
export const openStore = async (dir: string): Promise<OpenStore> => {
  const url = runningUrl(dir)
  const child = url === null ? await startDynamo({ dir, log: silent }) : null
  const plain = new DynamoDBClient({
    endpoint: url ?? child?.url ?? '',
    region: 'eu-north-1',
    credentials: { accessKeyId: 'audit', secretAccessKey: 'audit' },
  })
  const { TableNames = [] } = await plain.send(new ListTablesCommand({}))
  const close = async () => {
    plain.destroy()
    await child?.close()
  }
  const [tableName] = TableNames
  if (tableName === undefined) {
    await close()
    throw new Error('The folder holds no table.')
  }
  return { client: DynamoDBDocumentClient.from(plain), tableName, close }
}
