package travel.loyalty.admin.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.member.ConsentChannel;
import travel.loyalty.member.ConsentGiven;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberClass;
import travel.loyalty.member.MemberRow;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Purpose;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** Enrols somebody who stands at the counter. */
@Path("/members/new")
@RequestScoped
public class EnrolController {

  private static final List<Choice> CLASSES = Choice.of(MemberClass.class, "member.class");
  private static final List<Choice> LANGUAGES =
      List.of(Choice.named("zh-CN", "简体中文"), Choice.named("en", "English"));

  @Inject private MemberService members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page form() {
    return page(Form.blank().with("class", MemberClass.INDIVIDUAL), List.of());
  }

  /** Whoever shares a contact with a member is shown that member first. */
  @POST
  public Response enrol() {
    Form form = Form.of(request);
    form.required("name");
    List<MemberRow> alike =
        form.isChecked("anyway")
            ? List.of()
            : members.reachedBy(form.text("email"), form.text("mobile"));
    if (!alike.isEmpty()) {
      return page(form, alike).invalid();
    }
    return enrolled(form)
        .map(member -> Redirect.to(request, "/members/" + member.number()))
        .orElseGet(() -> page(form, List.of()).invalid());
  }

  private Optional<MemberView> enrolled(Form form) {
    if (!form.isValid()) {
      return Optional.empty();
    }
    try {
      MemberView member = members.enrol(enrolment(form), caller.actor()).member();
      Flash.say(request, "member.new.done", member.number().grouped());
      return Optional.of(member);
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return Optional.empty();
    }
  }

  private static Enrolment enrolment(Form form) {
    List<ConsentGiven> consents = new ArrayList<>();
    consents.add(
        new ConsentGiven(Purpose.TERMS.name(), ConsentChannel.ANY.name(), form.isChecked("terms")));
    if (form.isChecked("sms")) {
      consents.add(ConsentGiven.yes(Purpose.NOTICES, ConsentChannel.SMS));
    }
    return Enrolment.of(form.text("name"), form.text("class"))
        .mobile(form.text("mobile"))
        .email(form.text("email"))
        .birthDate(form.text("birthDate"))
        .locale(form.text("locale"))
        .employer(form.text("employer"))
        .referralCode(form.text("referralCode"))
        .consents(consents)
        .build();
  }

  private static Page page(Form form, List<MemberRow> alike) {
    return Page.of("member/new")
        .with("form", form)
        .with("classes", CLASSES)
        .with("languages", LANGUAGES)
        .with("alike", alike);
  }
}
