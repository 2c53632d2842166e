import { lineOf, type Price, type PriceList, relief, totalOf } from '../../payments/index.js';
import { type Answers, isAboutPerson } from './form.js';

/**
 * issue(urgency) + translation(urgency, when not in Latvian) + posting; half off the first two with a relief
 * (MK 693, note 1). Every amount is the regulation's own.
 */
export function price(answers: Answers, prices: PriceList): Price {
  const speed = answers.urgency === 'urgent' ? 'urgent' : 'normal';
  const made = [lineOf(prices.item(`certificate-${speed}`))];
  if (answers.language !== 'lv') made.push(lineOf(prices.item(`translation-${speed}`)));
  const reduced = isAboutPerson(answers) && answers.relief !== 'none' ? relief(made, 50, reliefLabel) : made;
  const { delivery } = answers;
  const posting =
    delivery === 'post-latvia' || delivery === 'post-abroad'
      ? [lineOf(prices.item(delivery === 'post-latvia' ? 'posting-latvia' : 'posting-abroad'))]
      : [];
  return totalOf([...reduced, ...posting]);
}

const reliefLabel = { lv: 'Atvieglojums 50 %', en: 'Reduction of 50 %' };
