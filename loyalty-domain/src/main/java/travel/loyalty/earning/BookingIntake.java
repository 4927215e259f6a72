package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingBody;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.booking.BookingView;
import travel.loyalty.booking.Bookings;
import travel.loyalty.booking.PastAnswer;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.offset.OffsetRound;
import travel.loyalty.offset.Offsets;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/**
 * Takes bookings in, one or a thousand by the same few statements, in the transaction that runs:
 * read and lock, check, work out what changes, post it, write. A booking that is refused changes
 * nothing and stops no other.
 */
@ApplicationScoped
class BookingIntake {

  private Bookings bookings;
  private LineEarnings earnings;
  private Members members;
  private ProgrammeService programmes;
  private PointsService points;
  private IntakeWriter writer;
  private Offsets offsets;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected BookingIntake() {}

  @Inject
  BookingIntake(
      Bookings bookings,
      LineEarnings earnings,
      Members members,
      ProgrammeService programmes,
      PointsService points,
      IntakeWriter writer,
      Offsets offsets,
      BusinessClock clock) {
    this.bookings = bookings;
    this.earnings = earnings;
    this.members = members;
    this.programmes = programmes;
    this.points = points;
    this.writer = writer;
    this.offsets = offsets;
    this.clock = clock;
  }

  /**
   * Takes revisions in.
   *
   * @return what became of each, in the order given
   * @throws Sql.Busy if another transaction was in the way: nothing was done then
   */
  List<BatchResult> takeIn(List<BookingRevision> revisions, Actor actor) {
    BatchResult[] results = new BatchResult[revisions.size()];
    Map<Integer, BookingRevision> open = new LinkedHashMap<>();
    for (int i = 0; i < results.length; i++) {
      open.put(i, revisions.get(i));
    }
    SourceOwners owners = new SourceOwners(bookings, actor);
    ProgrammeTimeline timeline = programmes.timeline();
    while (!open.isEmpty()) {
      Map<Integer, BookingRevision> round = IntakeTurn.of(open);
      round(round, actor, owners, timeline).forEach((index, result) -> results[index] = result);
      open.keySet().removeAll(round.keySet());
    }
    return List.of(results);
  }

  private Map<Integer, BatchResult> round(
      Map<Integer, BookingRevision> asked,
      Actor actor,
      SourceOwners owners,
      ProgrammeTimeline timeline) {
    Map<Integer, BatchResult> results = new HashMap<>();
    Map<Integer, BookingRevision> sound = sound(asked, owners, timeline, results);
    if (sound.isEmpty()) {
      return results;
    }
    IntakeRound round = read(sound.values().stream().toList(), actor, timeline);
    Map<Integer, BookingRevision> accepted = new LinkedHashMap<>();
    sound.forEach(
        (index, booking) -> {
          Optional<BatchResult> answer = answer(booking, round);
          answer.ifPresentOrElse(
              result -> results.put(index, result), () -> accepted.put(index, booking));
        });
    owners.claim(accepted.values());
    List<BookingReceipt> receipts = write(accepted.values().stream().toList(), round);
    List<Integer> indexes = List.copyOf(accepted.keySet());
    for (int i = 0; i < indexes.size(); i++) {
      results.put(indexes.get(i), BatchResult.accepted(receipts.get(i)));
    }
    return results;
  }

  private List<BookingReceipt> write(List<BookingRevision> accepted, IntakeRound round) {
    try {
      return accepted.isEmpty() ? List.of() : writer.write(accepted, round);
    } catch (Sql.DuplicateKey e) {
      // The same booking came in at the same moment; the next try sees it.
      throw new Sql.Busy(e);
    }
  }

  private Map<Integer, BookingRevision> sound(
      Map<Integer, BookingRevision> asked,
      SourceOwners owners,
      ProgrammeTimeline timeline,
      Map<Integer, BatchResult> results) {
    Instant now = clock.now();
    Map<Integer, BookingRevision> sound = new LinkedHashMap<>();
    asked.forEach(
        (index, booking) -> {
          Optional<Refused> refused =
              IntakeCheck.byItself(booking, timeline, now).or(() -> notMine(booking, owners));
          refused.ifPresentOrElse(
              why -> results.put(index, BatchResult.refused(booking.key(), why)),
              () -> sound.put(index, booking));
        });
    return sound;
  }

  private static Optional<Refused> notMine(BookingRevision booking, SourceOwners owners) {
    return owners.isOpen(booking.key().source())
        ? Optional.empty()
        : Optional.of(new Refused("not-found"));
  }

  private IntakeRound read(List<BookingRevision> asked, Actor actor, ProgrammeTimeline timeline) {
    Map<BookingKey, StoredBooking> stored =
        bookings.lock(asked.stream().map(BookingRevision::key).toList());
    List<Long> ids = stored.values().stream().map(StoredBooking::id).toList();
    Map<MemberNumber, MemberRef> byNumber = byNumber(asked);
    IntakeRound round =
        new IntakeRound(
            actor,
            clock.now(),
            timeline,
            byNumber,
            byId(stored, byNumber),
            stored,
            earnings.of(ids),
            OffsetRound.NONE);
    return round.with(offsets.read(round.coming(asked)));
  }

  private Map<MemberNumber, MemberRef> byNumber(List<BookingRevision> asked) {
    Set<MemberNumber> numbers = new HashSet<>();
    asked.forEach(booking -> booking.member().ifPresent(numbers::add));
    // Under the number that was named, also where another stands for it: it may part again.
    return members.refsByNumber(numbers);
  }

  private Map<MemberId, MemberRef> byId(
      Map<BookingKey, StoredBooking> stored, Map<MemberNumber, MemberRef> byNumber) {
    Map<MemberId, MemberRef> known = new HashMap<>();
    byNumber.values().forEach(ref -> known.put(ref.id(), ref));
    Set<MemberId> missing = new HashSet<>();
    stored.values().forEach(booking -> booking.member().ifPresent(missing::add));
    missing.removeAll(known.keySet());
    if (!missing.isEmpty()) {
      known.putAll(members.refs(missing));
    }
    return known;
  }

  /** The answer to what is no news or must be refused; empty where the revision is to be taken. */
  private Optional<BatchResult> answer(BookingRevision booking, IntakeRound round) {
    int standing = round.stored(booking).map(StoredBooking::revision).orElse(0);
    if (booking.revision() < standing) {
      Refused stale = new Refused("stale-revision", Map.of("newest", standing));
      return Optional.of(BatchResult.refused(booking.key(), stale));
    }
    if (booking.revision() == standing) {
      return Optional.of(repeated(booking, round.stored(booking).orElseThrow()));
    }
    return IntakeCheck.besideWhatIsKnown(booking, round)
        .map(why -> BatchResult.refused(booking.key(), why));
  }

  private BatchResult repeated(BookingRevision booking, StoredBooking stored) {
    PastAnswer past = bookings.answer(stored.id(), booking.revision()).orElseThrow();
    if (!past.body().equals(BookingBody.of(booking))) {
      Refused conflict = new Refused("revision-conflict", Map.of("revision", booking.revision()));
      return BatchResult.refused(booking.key(), conflict);
    }
    BookingView view =
        new BookingView(
            stored.id(),
            booking,
            stored.member(),
            past.points(),
            past.refund(),
            past.availableFrom(),
            stored.firstBooking().orElse(false),
            stored.tier(),
            stored.receivedAt());
    return BatchResult.accepted(
        new BookingReceipt(view, past.created(), true, entries(booking, stored, past)));
  }

  private List<EntryView> entries(BookingRevision booking, StoredBooking stored, PastAnswer past) {
    if (past.lastSeq() == 0) {
      return List.of();
    }
    List<EntryView> kept = new ArrayList<>();
    for (EntryView entry :
        points.entriesOf(stored.member().orElseThrow(), BookingSource.booking(booking))) {
      if (entry.seq() <= past.lastSeq() && BookingSource.isOf(booking, entry.source())) {
        kept.add(entry);
      }
    }
    return kept;
  }

  /**
   * Gives bookings that stand what the version adds that counts for them now; never less.
   *
   * @return the entries that give it
   */
  List<EntryView> raise(List<BookingKey> keys, Actor actor) {
    Map<BookingKey, StoredBooking> stored = bookings.lock(keys);
    List<BookingRevision> standing =
        bookings.standing(keys, clock.now()).stream()
            .filter(view -> view.booking().status().earns() && view.member().isPresent())
            .map(BookingView::booking)
            .toList();
    List<MemberId> owners =
        stored.values().stream().flatMap(booking -> booking.member().stream()).toList();
    List<Long> ids = stored.values().stream().map(StoredBooking::id).toList();
    IntakeRound round =
        new IntakeRound(
            actor,
            clock.now(),
            programmes.timeline(),
            Map.of(),
            members.refs(owners),
            stored,
            earnings.of(ids),
            OffsetRound.NONE);
    return writer.raise(standing, round.with(offsets.read(round.coming(standing))));
  }

  /** Gives a booking that stands without a member its member. */
  BookingView assign(BookingKey key, MemberId member, Actor actor) {
    StoredBooking stored = bookings.lock(List.of(key)).get(key);
    if (stored == null) {
      throw Refused.invalid("/reference", "unknown");
    }
    if (stored.member().isPresent() && !stored.member().get().equals(member)) {
      throw Refused.invalid("/reference", "other-member");
    }
    BookingView standing = bookings.standing(key, clock.now()).orElseThrow();
    if (stored.member().isPresent()) {
      return standing;
    }
    IntakeRound round =
        new IntakeRound(
            actor,
            clock.now(),
            programmes.timeline(),
            Map.of(),
            members.refs(List.of(member)),
            Map.of(key, stored.of(member)),
            earnings.of(List.of(stored.id())),
            OffsetRound.NONE);
    return writer.assign(standing.booking(), round);
  }
}
