import { inBoth } from '../../shared/web/language.ts'
import { about } from './text/about.ts'
import { aboutEn } from './text/about-en.ts'
import { accessibility } from './text/accessibility.ts'
import { accessibilityEn } from './text/accessibility-en.ts'
import { personalData } from './text/personal-data.ts'
import { personalDataEn } from './text/personal-data-en.ts'
import { textPage } from './text-page.tsx'

export const aboutPage = textPage('/om', inBoth({ sv: about, en: aboutEn }))
export const accessibilityPage = textPage(
  '/tillganglighet',
  inBoth({ sv: accessibility, en: accessibilityEn }),
)
export const personalDataPage = textPage('/personuppgifter', inBoth({ sv: personalData, en: personalDataEn }))
