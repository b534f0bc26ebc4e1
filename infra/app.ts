import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { AppStack } from './app-stack.ts'
import { buildFunctions } from './build.ts'
import { DataStack } from './data-stack.ts'
import { EdgeStack } from './edge-stack.ts'
import { placesOf } from './places.ts'
import { readStage, type Stage } from './stage.ts'

export type AppProps = {
  stage: Stage
  /** The checkout. */
  root: string
  /** The folder buildFunctions wrote. */
  built: string
  outDir?: string
}

const context = {
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
}

/** The three stacks of a stage, checked by the AwsSolutions rules when they are synthesised. */
export const buildApp = ({ stage, root, built, outDir }: AppProps): App => {
  const places = placesOf(stage)
  const app = new App({
    analyticsReporting: false,
    context,
    ...(outDir === undefined ? {} : { outdir: outDir }),
  })
  const common = { stage, places, env: { account: stage.account, region: stage.region } }
  const data = new DataStack(app, `${places.project}-data`, common)
  const { streamArn, signIn } = data
  const { apiId } = new AppStack(app, `${places.project}-app`, { ...common, root, built, streamArn, signIn })
  new EdgeStack(app, `${places.project}-edge`, { ...common, apiId })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const built = join(root, '.build')
  await buildFunctions({ root, outDir: built })
  buildApp({ stage: readStage(process.env), root, built }).synth()
}
