import { type AuthorityGround, authorityGround } from '../../../shared/domain/authority.ts'
import { type Form, one } from '../../../shared/web/request.ts'

/** The ground and, when it came along, the document that shows it. */
export type ChosenAuthority = { ground: AuthorityGround | null; proof: string | null }

/** What stands for "we send it later". */
export const later = 'later'

/** Nothing of it stops the sending: a ground that is not stated is seen by the county, a proof that is not there is promised. */
export const readAuthority = (form: Form): ChosenAuthority => {
  const proof = one(form, 'proof')
  return {
    ground: authorityGround.safeParse(one(form, 'ground')).data ?? null,
    proof: proof === '' || proof === later ? null : proof,
  }
}
