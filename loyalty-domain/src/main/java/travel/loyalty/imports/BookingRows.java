package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingService;
import travel.loyalty.booking.BookingView;
import travel.loyalty.earning.BatchResult;
import travel.loyalty.earning.EarningService;
import travel.loyalty.imports.RowReport.Outcome;
import travel.loyalty.imports.RowReport.Remark;
import travel.loyalty.imports.mapping.MappedRow;
import travel.loyalty.imports.table.TableRow;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;

/** Sends the bookings of a file through the door of earning, many at a time. */
@Dependent
class BookingRows implements RowProcessor {

  private final EarningService earning;
  private final BookingService bookings;
  private final Members members;
  private final ProgrammeService programmes;
  private final RowReports reports;

  @Inject
  BookingRows(
      EarningService earning,
      BookingService bookings,
      Members members,
      ProgrammeService programmes,
      RowReports reports) {
    this.earning = earning;
    this.bookings = bookings;
    this.members = members;
    this.programmes = programmes;
    this.reports = reports;
  }

  /** A row on its way: it ends with a result. */
  private static final class Work {
    private final TableRow row;
    private final MappedRow mapped;
    private final BookingDraft draft;
    private final Optional<BookingKey> key;
    private Optional<BookingView> before = Optional.empty();
    private Optional<BookingRevision> revision = Optional.empty();
    private Optional<RowResult> result = Optional.empty();

    Work(TableRow row, MappedRow mapped, BookingDraft draft) {
      this.row = row;
      this.mapped = mapped;
      this.draft = draft;
      this.key = mapped.isRefused() ? Optional.empty() : draft.key();
    }

    String subject() {
      return key.map(BookingKey::toString).orElse("");
    }

    boolean isOpen() {
      return result.isEmpty();
    }

    void refuse(List<Remark> why) {
      result = Optional.of(RowResult.refused(row.number(), subject(), why));
    }
  }

  @Override
  public List<RowResult> process(Chunk chunk) {
    Programme programme = programmes.current();
    List<Work> works = chunk.rows().stream().map(row -> begin(row, chunk, programme)).toList();
    refuseDuplicates(works, chunk);
    Map<String, MemberRef> byRef = membersByRef(works);
    open(works).forEach(work -> draft(work, byRef));
    settleUnchanged(works, chunk);
    send(works, chunk);
    return works.stream().map(work -> work.result.orElseThrow()).toList();
  }

  private static List<Work> open(List<Work> works) {
    return works.stream().filter(Work::isOpen).toList();
  }

  private static Work begin(TableRow row, Chunk chunk, Programme programme) {
    MappedRow mapped = chunk.mapper().read(row);
    BookingDraft draft = new BookingDraft(mapped, programme.zone(), programme.currency());
    Work work = new Work(row, mapped, draft);
    if (row.isBlank()) {
      work.result = Optional.of(RowResult.skipped(row.number(), "blank-row"));
    } else if (work.mapped.isRefused() && work.key.isEmpty()) {
      work.refuse(Remarks.of(mapped.refusals()));
    }
    return work;
  }

  private void refuseDuplicates(List<Work> works, Chunk chunk) {
    List<String> keys = open(works).stream().map(Work::subject).toList();
    Duplicates duplicates = Duplicates.before(chunk, reports, keys);
    for (Work work : open(works)) {
      duplicates
          .firstRow(work.subject(), work.row.number())
          .ifPresent(
              first -> {
                work.mapped.refuse("/reference", "named-before", Map.of("row", first));
                work.refuse(Remarks.of(work.mapped.refusals()));
              });
    }
  }

  private Map<String, MemberRef> membersByRef(List<Work> works) {
    List<String> refs =
        open(works).stream().flatMap(work -> work.draft.memberRef().stream()).distinct().toList();
    return refs.isEmpty() ? Map.of() : members.refsByExternalRef(refs);
  }

  private static void draft(Work work, Map<String, MemberRef> byRef) {
    Optional<MemberNumber> member = member(work, byRef);
    work.revision = work.draft.revision(work.key.orElseThrow(), member);
    if (work.mapped.isRefused()) {
      work.refuse(Remarks.of(work.mapped.refusals()));
    }
  }

  private static Optional<MemberNumber> member(Work work, Map<String, MemberRef> byRef) {
    Optional<MemberNumber> number = work.draft.memberNumber();
    Optional<String> ref = work.draft.memberRef();
    if (number.isPresent() || ref.isEmpty()) {
      return number;
    }
    Optional<MemberRef> found = Optional.ofNullable(byRef.get(ref.get()));
    if (found.isEmpty()) {
      work.mapped.refuse("/memberRef", "unknown-member", Map.of("value", ref.get()));
    }
    return found.map(MemberRef::number);
  }

  /** A row that says what is known already needs no revision of its own. */
  private void settleUnchanged(List<Work> works, Chunk chunk) {
    Map<BookingKey, BookingView> known =
        bookings.findAll(open(works).stream().map(work -> work.key.orElseThrow()).toList());
    for (Work work : open(works)) {
      work.before = Optional.ofNullable(known.get(work.key.orElseThrow()));
      if (work.before.isEmpty()) {
        continue;
      }
      BookingRevision last = work.before.get().booking();
      BookingRevision next = Revisions.numbered(work.revision.orElseThrow(), last.revision() + 1);
      work.revision = Optional.of(next);
      if (Revisions.saySame(next, last)) {
        work.result = Optional.of(taken(work, Outcome.UNCHANGED, Optional.empty(), chunk));
      }
    }
  }

  private void send(List<Work> works, Chunk chunk) {
    Map<BookingKey, Work> sent = new LinkedHashMap<>();
    open(works).forEach(work -> sent.put(work.key.orElseThrow(), work));
    if (sent.isEmpty()) {
      return;
    }
    List<BookingRevision> revisions = new ArrayList<>();
    sent.values().forEach(work -> revisions.add(work.revision.orElseThrow()));
    for (BatchResult answer : earning.recordImported(revisions, chunk.as())) {
      settle(sent.get(answer.key()), answer, chunk);
    }
  }

  private static void settle(Work work, BatchResult answer, Chunk chunk) {
    if (answer.refused().isPresent()) {
      work.refuse(Remarks.of(answer.refused().get(), chunk.mapper()));
      return;
    }
    Outcome outcome = work.before.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    int before = work.before.map(view -> view.booking().revision()).orElse(0);
    int revision = work.revision.orElseThrow().revision();
    Undo undo = Undo.ofBooking(answer.key(), revision, before);
    work.result = Optional.of(taken(work, outcome, Optional.of(undo), chunk));
  }

  private static RowResult taken(Work work, Outcome outcome, Optional<Undo> undo, Chunk chunk) {
    List<Remark> remarks =
        Remarks.together(
            BookingDraft.oddities(work.revision.orElseThrow(), chunk.mapper()),
            Remarks.of(work.mapped.told()));
    RowReport report = new RowReport(work.row.number(), outcome, work.subject(), remarks);
    return new RowResult(report, Optional.of(work.subject()), undo);
  }
}
