import { Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib'
import * as cognito from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { Places } from '../places.ts'
import type { StageSettings } from '../stage.ts'
import { Machines } from './machines.ts'
import type { SignIn } from './touches.ts'

export type PeopleProps = { places: Places; settings: StageSettings; removalPolicy: RemovalPolicy }

/** Where people sign in: a user pool to federate with the organisations' e-legitimation, and a public client without a secret. */
export class People extends Construct {
  readonly signIn: SignIn

  constructor(scope: Construct, id: string, { places, settings, removalPolicy }: PeopleProps) {
    super(scope, id)
    const pool = new cognito.UserPool(this, 'Pool', {
      userPoolName: places.project,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
      },
      customAttributes: {
        org_number: new cognito.StringAttribute({ minLen: 10, maxLen: 11, mutable: true }),
      },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(2),
      },
      mfa: settings.requireMfa ? cognito.Mfa.REQUIRED : cognito.Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: cognito.AccountRecovery.NONE,
      deletionProtection: settings.keepData,
      removalPolicy,
    })
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: places.project } })
    const client = pool.addClient('Site', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.PROFILE, cognito.OAuthScope.EMAIL],
        callbackUrls: [places.signInReturn],
        logoutUrls: [`${places.origin}/`],
      },
    })
    const { clientIds } = new Machines(this, 'Machines', pool, settings.machines)
    this.signIn = {
      issuer: pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      machines: clientIds,
    }
    const reason =
      "Passwords are for pilots; in use people come through their organisation's e-legitimation, which guards the sign-in."
    for (const id of ['AwsSolutions-COG3', 'AwsSolutions-COG8'])
      Validations.of(pool).acknowledge({ id, reason })
    if (!settings.requireMfa)
      Validations.of(pool).acknowledge({
        id: 'AwsSolutions-COG2',
        reason: 'Required in prod; this stage holds made-up people only.',
      })
  }
}
