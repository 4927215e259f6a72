package travel.loyalty.member;

import travel.loyalty.shared.Actor;

/** By which way a member, or a member's decision, came. */
public enum Entrance {
  PORTAL,
  COUNTER,
  API,
  /** Rows of a file; nobody waits for an answer, so nobody is greeted. */
  FILE;

  static Entrance of(Actor actor) {
    return switch (actor.kind()) {
      case MEMBER -> PORTAL;
      case STAFF -> COUNTER;
      case CLIENT -> API;
      case SYSTEM -> FILE;
    };
  }
}
