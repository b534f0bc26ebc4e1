import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SFNClient } from '@aws-sdk/client-sfn'
import { openMail } from './aws/mail.ts'
import { openWorkflow } from './aws/workflow.ts'
import { variable } from './live.ts'
import { once } from './once.ts'

export const liveWorkflow = /* @__PURE__ */ once(() =>
  openWorkflow(new SFNClient({}), variable('STATE_MACHINE_ARN')),
)
export const liveMail = /* @__PURE__ */ once(() => openMail(new SESv2Client({}), variable('MAIL_FROM')))
