import { about } from './text/about.ts'
import { accessibility } from './text/accessibility.ts'
import { personalData } from './text/personal-data.ts'
import { textPage } from './text-page.tsx'

export const aboutPage = textPage('/om', about)
export const accessibilityPage = textPage('/tillganglighet', accessibility)
export const personalDataPage = textPage('/personuppgifter', personalData)
