/**
 * The unit whose matters a right in the whole agency does not open: whoever works with them has the right by name. The law asks for a
 * circle of readers of its own (Trauksmes celšanas likums), so that it stands in the code; all other units are records of `agency`.
 */
export const confidentialUnit = 'whistleblowing';
