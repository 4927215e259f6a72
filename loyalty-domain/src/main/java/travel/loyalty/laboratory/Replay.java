package travel.loyalty.laboratory;

import java.time.ZoneId;
import java.util.Optional;
import travel.loyalty.booking.RecordedRevision.Place;
import travel.loyalty.booking.RecordedRevision.Span;

/**
 * A replay for those who work at it.
 *
 * @param document where it was only sent
 * @param place after which it goes on; empty before its first booking
 * @param member after whom the levels go on
 */
record Replay(ReplayView view, Optional<String> document, Optional<Place> place, long member) {

  ReplayId id() {
    return view.id();
  }

  Span span(ZoneId zone) {
    return new Span(
        view.firstDay().atStartOfDay(zone).toInstant(),
        view.lastDay().plusDays(1).atStartOfDay(zone).toInstant(),
        view.askedAt());
  }
}
