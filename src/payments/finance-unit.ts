/** The unit of the agency that keeps the books. */
export const financeUnit = 'finance';
