package travel.loyalty.earning.claim;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * What a member says is missing.
 *
 * @param reference the booking's number as the member has it
 * @param files proof, at most {@link ClaimTerms#FILES_MAX}
 */
public record ClaimRequest(
    String reference, LocalDate tripEndedOn, String note, List<Proof> files) {

  public ClaimRequest {
    files = List.copyOf(files);
  }

  /** A file as it was sent; whoever gave it closes the content. */
  public record Proof(String name, InputStream content) {}
}
