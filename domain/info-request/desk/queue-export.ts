/** A list that leaves the house stays one that a person can look through. */
export const MOST_EXPORTED = 5000;
