package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import travel.loyalty.programme.ProgrammeService;

/** Writes instants as ISO 8601 with the offset of the programme's zone. */
@Dependent
class Times {

  @EJB private ProgrammeService programmes;

  String write(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(programmes.current().zone()));
  }

  /** Null where there is none, as JSON has it. */
  String write(Optional<Instant> at) {
    return at.map(this::write).orElse(null);
  }
}
