package travel.loyalty.admin.tier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.portal.Rows;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.tier.LevelCount;
import travel.loyalty.tier.LevelHolder;
import travel.loyalty.tier.LevelSearch;
import travel.loyalty.tier.TierService;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** Members by level, those marked by a refund among them. */
@Path("/")
@RequestScoped
public class TierListController {

  private static final int ROWS = 50;
  private static final MemberId NOBODY = new MemberId(0);

  @Inject private TierService tiers;
  @Inject private ProgrammeService programmes;
  @Inject private Members members;
  @Context private HttpServletRequest request;

  /** A level and how many members stand on it. */
  public record Count(String level, Map<String, String> names, long members) {}

  /** A line of the list and what the level is called. */
  public record Row(LevelHolder holder, Map<String, String> names) {}

  @GET
  @Path("tiers")
  public Page list() {
    Form form = Form.of(request);
    LevelSearch search = search(form);
    Map<String, Map<String, String>> names = names(programmes.current().tiers());
    PageOf<LevelHolder> found = tiers.search(search, new PageRequest(Pager.after(request), ROWS));
    return Page.of("tier/list")
        .with("form", form)
        .with("counts", counts(names))
        .with("rows", rows(found.rows(), names))
        .with("narrowed", !search.equals(LevelSearch.ALL))
        .with("levels", choices(names))
        .with("marks", Choice.of(LevelSearch.Mark.class, "tier.mark"))
        .with("pager", Pager.of(request, found.next()));
  }

  private static List<Row> rows(List<LevelHolder> holders, Map<String, Map<String, String>> names) {
    return holders.stream()
        .map(holder -> new Row(holder, names.getOrDefault(holder.level(), Map.of())))
        .toList();
  }

  // The ladders' levels in their order, each once.
  private static Map<String, Map<String, String>> names(Tiers tiers) {
    Map<String, Map<String, String>> names = new LinkedHashMap<>();
    tiers.ladders().stream()
        .flatMap(ladder -> ladder.levels().stream())
        .forEach((TierLevel level) -> names.putIfAbsent(level.code(), level.names()));
    return names;
  }

  private List<Count> counts(Map<String, Map<String, String>> names) {
    Map<String, Long> members = new LinkedHashMap<>();
    names.keySet().forEach(level -> members.put(level, 0L));
    for (LevelCount count : tiers.counts()) {
      members.merge(count.level(), count.members(), Long::sum);
    }
    return members.entrySet().stream()
        .map(
            one ->
                new Count(one.getKey(), names.getOrDefault(one.getKey(), Map.of()), one.getValue()))
        .toList();
  }

  private List<Choice> choices(Map<String, Map<String, String>> names) {
    Say say = Say.to(request);
    return names.entrySet().stream()
        .map(one -> Choice.named(one.getKey(), say.named(one.getValue(), "level", one.getKey())))
        .toList();
  }

  @GET
  @Path("tiers.{format}")
  public Response export(@PathParam("format") String format) {
    LevelSearch search = search(Form.of(request));
    Map<String, Map<String, String>> names = names(programmes.current().tiers());
    return Export.<LevelHolder>of(request, "levels")
        .column("tier.list.member", row -> row.member().number().digits())
        .said(
            "tier.list.level",
            (say, row) ->
                say.named(names.getOrDefault(row.level(), Map.of()), "level", row.level()))
        .column("tier.list.since", LevelHolder::since)
        .column("tier.list.until", row -> row.until().orElse(null))
        .said("tier.list.marks", (say, row) -> marks(say, row))
        .as(format, Rows.of(page -> tiers.search(search, page)));
  }

  private static String marks(Say say, LevelHolder row) {
    List<LevelSearch.Mark> marks =
        Stream.of(LevelSearch.Mark.values())
            .filter(mark -> mark == LevelSearch.Mark.GIVEN ? row.isGiven() : row.refunded())
            .toList();
    return marks.stream()
        .map(mark -> say.code("tier.mark", mark))
        .collect(Collectors.joining("; "));
  }

  private LevelSearch search(Form form) {
    String typed = form.text("member");
    Optional<MemberId> member =
        typed.isEmpty()
            ? Optional.empty()
            : MemberNumber.parse(typed)
                .flatMap(members::ref)
                .map(MemberRef::id)
                .or(() -> Optional.of(NOBODY));
    return new LevelSearch(
        Optional.of(form.text("level")).filter(level -> !level.isEmpty()),
        form.choice("mark", LevelSearch.Mark.class),
        member);
  }
}
