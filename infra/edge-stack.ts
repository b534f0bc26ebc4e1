import { CfnParameter, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Construct } from 'constructs'
import type { Stage } from './stage.ts'

export type EdgeStackProps = StackProps & { stage: Stage; apiId: string }

const accepted = {
  'AwsSolutions-CFR1': 'Applicants may travel; the site is for everybody.',
  'AwsSolutions-CFR2':
    'A web ACL for CloudFront lives in us-east-1 and this application in eu-north-1 only; the API throttles.',
  'AwsSolutions-CFR3': "CloudFront's log holds addresses and paths of people; the API logs route and status.",
}

/** The site's front: TLS, HTTP/2 and 3, and a cache for files whose name changes with their content. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: EdgeStackProps) {
    super(scope, id, props)
    const { stage, apiId } = props
    const certificateArn = new CfnParameter(this, 'CertificateArn', {
      description: `Certificate for ${stage.settings.domain} in us-east-1, where CloudFront looks for it`,
    }).valueAsString
    const origin = new HttpOrigin(`${apiId}.execute-api.${stage.region}.amazonaws.com`, {
      protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
    })
    const viewerProtocolPolicy = cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS
    const site = new cloudfront.Distribution(this, 'Site', {
      comment: stage.settings.domain,
      domainNames: [stage.settings.domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        origin,
        viewerProtocolPolicy,
        allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
        cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      additionalBehaviors: {
        '/assets/*': {
          origin,
          viewerProtocolPolicy,
          cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
        },
      },
    })
    for (const [id, reason] of Object.entries(accepted)) Validations.of(site).acknowledge({ id, reason })
  }
}
