package travel.loyalty.web.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import travel.loyalty.member.ConsentChannel;
import travel.loyalty.member.ConsentGiven;
import travel.loyalty.member.ConsentView;
import travel.loyalty.member.Purpose;
import travel.loyalty.ui.form.Form;

/** Purposes by channels, as boxes to tick. */
final class ConsentMatrix {

  private static final List<Purpose> PURPOSES =
      List.of(Purpose.NOTICES, Purpose.MARKETING, Purpose.SURVEYS);
  private static final List<ConsentChannel> CHANNELS =
      List.of(ConsentChannel.EMAIL, ConsentChannel.SMS);

  /**
   * One box.
   *
   * @param name of the input: purpose and channel
   */
  public record Box(String name, String purpose, String channel, boolean ticked) {}

  /** A line of the matrix. */
  public record Row(String purpose, List<Box> boxes) {}

  private ConsentMatrix() {}

  static List<Row> of(List<ConsentView> inForce) {
    Set<String> given =
        inForce.stream()
            .filter(ConsentView::given)
            .map(consent -> name(consent.purpose(), consent.channel()))
            .collect(Collectors.toSet());
    Set<String> decided =
        inForce.stream()
            .map(consent -> name(consent.purpose(), consent.channel()))
            .collect(Collectors.toSet());
    return PURPOSES.stream().map(purpose -> row(purpose, given, decided)).toList();
  }

  private static Row row(Purpose purpose, Set<String> given, Set<String> decided) {
    List<Box> boxes = new ArrayList<>();
    for (ConsentChannel channel : CHANNELS) {
      String name = name(purpose, channel);
      // News of one's own points comes by e-mail until the member says no.
      boolean byDefault =
          purpose == Purpose.NOTICES && channel == ConsentChannel.EMAIL && !decided.contains(name);
      boxes.add(new Box(name, purpose.name(), channel.name(), byDefault || given.contains(name)));
    }
    return new Row(purpose.name(), List.copyOf(boxes));
  }

  /** Every box of the form, ticked or not. */
  static List<ConsentGiven> decided(Form form) {
    List<ConsentGiven> all = new ArrayList<>();
    for (Purpose purpose : PURPOSES) {
      for (ConsentChannel channel : CHANNELS) {
        all.add(
            new ConsentGiven(
                purpose.name(), channel.name(), form.isChecked(name(purpose, channel))));
      }
    }
    return all;
  }

  private static String name(Purpose purpose, ConsentChannel channel) {
    return purpose + "_" + channel;
  }
}
