package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import travel.loyalty.programme.ProgrammeService;

/** Writes instants as ISO 8601 with the offset of the programme's zone. */
@Dependent
class Times {

  @EJB private ProgrammeService programmes;
  private ZoneId zone;

  String write(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone()));
  }

  /** Null where there is none, as JSON has it. */
  String write(Optional<Instant> at) {
    return at.map(this::write).orElse(null);
  }

  private ZoneId zone() {
    if (zone == null) {
      zone = programmes.current().zone();
    }
    return zone;
  }
}
