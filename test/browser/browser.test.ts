import { afterAll, beforeAll, describe } from 'vitest'
import { afterwards } from './afterwards.ts'
import { appealPages } from './appeals.ts'
import { badInput } from './bad-input.ts'
import { casePages } from './case-pages.ts'
import { afterTheDeadline } from './deadline.ts'
import { everyRoute } from './every-route.ts'
import { everyStaffRoute } from './every-staff-route.ts'
import { joint } from './joint.ts'
import { keyboardOnly } from './keyboard.ts'
import { everyPage } from './pages.ts'
import { wholePath } from './path.ts'
import { publicPages } from './public-pages.ts'
import { registryPages } from './registry.ts'
import { noChromium, openSite, type Site } from './site.ts'
import { together } from './together.ts'

// One system for all of it: to start it takes longer than most of what is asked of it.
describe.skipIf(noChromium)('in a real browser (chromium)', { timeout: 300_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  const at = () => site

  describe('the whole path', () => wholePath(at))
  describe('every route', () => everyRoute(at))
  describe('every route of the county', () => everyStaffRoute(at))
  describe('every public page', () => publicPages(at))
  describe('every page', () => everyPage(at))
  describe('every page of a case', () => casePages(at))
  describe("every page of the registrar's", () => registryPages(at))
  describe('every page of an appeal', () => appealPages(at))
  describe('every page of what follows', () => afterwards(at))
  describe('every page of what is done together', () => joint(at))
  describe('with the keyboard only', () => keyboardOnly(at))
  describe('bad input', () => badInput(at))
  describe('two browsers in one draft', () => together(at))
  describe('last of all, the deadline', () => afterTheDeadline(at))
})
