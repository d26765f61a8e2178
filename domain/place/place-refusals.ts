/** Why the register of places does not note something. */
export type PlaceRefusal =
  | "noSuchPlace"
  | "changedMeanwhile"
  | "placeClosed"
  | "notPublic"
  | "alreadyThere"
  | "notYet"
  | "beforePlaced"
  | "cannotBeTakenDown"
  | "noSuchPlacement";
