package travel.loyalty.member;

/**
 * One decision of a member, as a form or the API brings it.
 *
 * @param purpose name of a {@link Purpose}
 * @param channel name of a {@link ConsentChannel}
 */
public record ConsentGiven(String purpose, String channel, boolean given) {

  public static ConsentGiven yes(Purpose purpose, ConsentChannel channel) {
    return new ConsentGiven(purpose.name(), channel.name(), true);
  }
}
