export type { Conditions, RoutingOutcome } from './routing/match.js';
export {
  checkRule,
  getRule,
  listRules,
  type RuleDraft,
  type RuleVersion,
  saveRule,
  switchOn,
} from './routing/rules.js';
export { rulesPart } from './routing/rules-part.js';
export { type Tried, type TryOut, tryOutOf, tryRule, type Where } from './routing/try-out.js';
export { type Names, ruleInWords } from './routing/words-of-rule.js';
