import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stack, type StackProps } from 'aws-cdk-lib'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { CatalogueRow } from '../functions/catalogue/row.ts'
import { catalogue } from '../functions/catalogue.ts'
import { CatalogueFunction } from './constructs/catalogue-function.ts'
import { CountyRole } from './constructs/county-role.ts'
import { EventStream } from './constructs/event-stream.ts'
import { SiteApi } from './constructs/site-api.ts'
import { givenTo, type SignIn, touchesOf } from './constructs/touches.ts'
import { addWakeUp } from './constructs/wake-ups.ts'
import { Workflow } from './constructs/workflow.ts'
import type { Places } from './places.ts'
import type { Stage } from './stage.ts'

export type AppStackProps = StackProps & {
  stage: Stage
  places: Places
  root: string
  /** The folder buildFunctions wrote. */
  built: string
  streamArn: string
  signIn: SignIn
}

/** What computes: the catalogue's functions, and the routes, workflow, stream and clock that wake them. */
export class AppStack extends Stack {
  readonly apiId: string

  constructor(scope: Construct, id: string, props: AppStackProps) {
    super(scope, id, props)
    const { stage, places, root, built, streamArn, signIn } = props
    const { settings } = stage
    const onAlarm = new SnsAction(new Topic(this, 'Alarms', { enforceSSL: true }))
    const site = new SiteApi(this, 'Site', places, settings, signIn)
    const touches = touchesOf(places, signIn)
    const rows: [string, CatalogueRow][] = Object.entries(catalogue)
    const made = rows.map(([name, row]) => {
      const functionName = places.functionName(name)
      const scope = new CatalogueFunction(this, name, {
        functionName,
        row,
        folder: join(built, 'functions', name),
        given: givenTo(touches, row.touches),
        logDays: settings.logDays,
        logGroupArn: places.logGroupArn(`/aws/lambda/${functionName}`),
        onAlarm,
      })
      return { name, row, scope }
    })

    const steps = new Map<string, IFunction>()
    for (const { name, row, scope } of made)
      for (const trigger of row.triggers) {
        const target = scope.function
        if (trigger.kind === 'http') site.lead(name, trigger, target)
        if (trigger.kind === 'step') steps.set(name, target)
        if (trigger.kind === 'stream')
          new EventStream(scope, 'Stream', {
            streamArn,
            tableArn: places.tableArn,
            target,
            batchSize: trigger.batchSize,
            onAlarm,
          })
        addWakeUp(scope, target, trigger, places)
      }
    const definition = readFileSync(join(root, 'workflows/application.asl.json'), 'utf8')
    new Workflow(this, 'Workflow', { places, definition, steps, logDays: settings.logDays })
    const members = made.filter(({ row }) => row.touches.includes('county')).map(({ scope }) => scope.role)
    new CountyRole(this, 'County', places, members)
    this.apiId = site.api.apiId
  }
}
