import type { Rule } from 'eslint'

export const stageNames: string[]
export const stageNamesRule: Rule.RuleModule
