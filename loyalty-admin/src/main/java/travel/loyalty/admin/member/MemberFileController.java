package travel.loyalty.admin.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRow;
import travel.loyalty.member.MemberService;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.export.Export;

/** The list of members as a file; persons keep their stars there too, and the trail knows. */
@Path("/members.{format}")
@RequestScoped
public class MemberFileController {

  @Inject private MemberService members;
  @Context private HttpServletRequest request;

  @GET
  public Response file(
      @PathParam("format") String format,
      @QueryParam("q") @DefaultValue("") String typed,
      @QueryParam("company") @DefaultValue("") String company) {
    return Export.<MemberRow>of(request, "members")
        .column("member.number", row -> row.number().digits())
        .column("member.name", MemberRow::name)
        .column("member.mobile", MemberRow::mobile)
        .column("member.email", MemberRow::email)
        .said("member.kind", (say, row) -> say.code("member.class", row.memberClass()))
        .said("member.state", (say, row) -> say.code("member.state", row.state()))
        .column("member.joined", MemberRow::joinedAt)
        .as(format, Rows.of(page -> rows(typed, company, page)));
  }

  private PageOf<MemberRow> rows(String typed, String company, PageRequest page) {
    return company.isBlank()
        ? members.search(typed, page)
        : members.employees(MemberNumber.parse(company), page);
  }
}
