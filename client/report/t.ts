import frame from '../locales/en/common/frame.ts'
import texts from '../locales/en/common/texts.ts'
import stages from '../locales/en/console/stages.ts'
import page from '../locales/en/report/page.ts'
import print from '../locales/en/report/print.ts'
import { createT } from '../t.ts'

/** Translates with the words of the report. */
export const t = createT({ ...frame, ...texts, ...stages, ...page, ...print })
