package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.member.Enrolled;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.web.api.json.JsonBody;

/** Members: who joins, and who they are. */
@Path("/members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

  private static final String SEES_PERSONS = "members:pii";

  @EJB private MemberService members;
  @Inject private CurrentCaller caller;
  @Inject private NamedMembers named;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private Links links;
  @Inject private MemberJson json;

  @POST
  public Response enrol(byte[] body) {
    return posts.answer(
        body,
        () -> {
          Enrolment enrolment = JsonBody.read(body, EnrolmentReader::read);
          Enrolled enrolled = members.enrol(enrolment, caller.actor());
          named.enrolled(enrolled);
          return answer(enrolled);
        });
  }

  private ApiAnswer answer(Enrolled enrolled) {
    MemberView member = enrolled.member();
    ApiAnswer answer = ApiAnswer.json(enrolled.isNew() ? 201 : 200, json.enrolled(seen(member)));
    return answer.with("Location", links.to("/members/" + member.number().digits()));
  }

  @GET
  @Path("/{memberNumber}")
  public Response show(@PathParam("memberNumber") String number) {
    MemberView member = members.find(named.number(number));
    return reads.answer(json.member(seen(member)));
  }

  private MemberView seen(MemberView member) {
    Caller client = caller.get();
    return client.hasScope(SEES_PERSONS) ? member : member.masked();
  }
}
