import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall as read } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import type { Item } from './table.ts'

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
/** The stream's types and the SDK's differ by name only. */
const image = z.record(z.string(), z.custom<AttributeValue>(isObject))

/** A stream record's image as an item. */
export const unmarshall = (record: unknown): Item => read(image.parse(record))
