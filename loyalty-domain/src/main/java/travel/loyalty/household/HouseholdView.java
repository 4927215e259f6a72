package travel.loyalty.household;

import java.util.List;
import travel.loyalty.shared.Points;

/**
 * A household with what each has.
 *
 * @param members who has belonged to it longest first
 * @param available what all have together
 * @param invited who was asked and has not answered
 */
public record HouseholdView(
    long id, List<Belonging> members, Points available, List<Invitation> invited) {

  public HouseholdView {
    members = List.copyOf(members);
    invited = List.copyOf(invited);
  }
}
