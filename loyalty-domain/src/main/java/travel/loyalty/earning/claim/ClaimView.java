package travel.loyalty.earning.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A claim as it stands.
 *
 * @param answerDueAt by when an answer was promised
 * @param reason why it was rejected; empty otherwise
 * @param booking the booking that got its member by it
 */
public record ClaimView(
    long id,
    MemberId member,
    String reference,
    LocalDate tripEndedOn,
    String note,
    ClaimState state,
    Instant submittedAt,
    Instant answerDueAt,
    Optional<Instant> decidedAt,
    Optional<String> decidedBy,
    String reason,
    Optional<Long> booking,
    List<ClaimFile> files) {

  public boolean isOpen() {
    return state == ClaimState.OPEN;
  }

  ClaimView with(List<ClaimFile> proof) {
    return new ClaimView(
        id,
        member,
        reference,
        tripEndedOn,
        note,
        state,
        submittedAt,
        answerDueAt,
        decidedAt,
        decidedBy,
        reason,
        booking,
        proof);
  }
}
