import type { Stage } from './stage.ts'

/**
 * Every fixed name of a stage and the ARNs that follow from it. Names are fixed so that a function can know
 * the workflow that calls it, and stacks refer to each other without exports that lock their order.
 */
export const placesOf = ({ name, account, region, settings, overrides }: Stage) => {
  const project = `statsbidrag-${name}`
  const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`
  const bucket = (purpose: string) => `${project}-${purpose}-${account}`
  const site = overrides.ORIGIN ?? `https://${settings.domain}`
  const tableArn = arn('dynamodb', `table/${project}`)
  return {
    project,
    tableName: project,
    tableArn,
    indexArn: (index: string) => `${tableArn}/index/${index}`,
    uploadsBucket: bucket('uploads'),
    recordsBucket: bucket('records'),
    logsBucket: bucket('access-logs'),
    uploadsOrigin: overrides.UPLOADS_ORIGIN ?? `https://${bucket('uploads')}.s3.${region}.amazonaws.com`,
    unsentFileDays: String(settings.unsentFileDays),
    origin: site,
    signInReturn: `${site}/logga-in/klar`,
    functionName: (row: string) => `${project}-${row}`,
    functionArn: (row: string) => arn('lambda', `function:${project}-${row}`),
    logGroupArn: (group: string) => arn('logs', `log-group:${group}`),
    workflowName: `${project}-application`,
    workflowArn: arn('states', `stateMachine:${project}-application`),
    executionsArn: arn('states', `execution:${project}-application:*`),
    countyRoleName: `${project}-county`,
    countyRoleArn: `arn:aws:iam::${account}:role/${project}-county`,
    mailFrom: `statsbidrag@${settings.domain}`,
    mailIdentityArn: arn('ses', `identity/${settings.domain}`),
    mailSettingsName: project,
    mailSettingsArn: arn('ses', `configuration-set/${project}`),
  }
}
export type Places = ReturnType<typeof placesOf>
