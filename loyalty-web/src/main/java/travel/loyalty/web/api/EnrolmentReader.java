package travel.loyalty.web.api;

import java.util.List;
import java.util.function.Supplier;
import travel.loyalty.member.ConsentGiven;
import travel.loyalty.member.Enrolment;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/** Reads who joins; what the texts must look like is the member feature's to say. */
final class EnrolmentReader {

  private static final int CONSENTS_MAX = 50;

  private EnrolmentReader() {}

  static Supplier<Enrolment> read(JsonObject body) {
    Field<String> name = body.required("name", Shapes.raw());
    Field<String> memberClass = body.required("class", Shapes.raw());
    Field<String> email = text(body, "email");
    Field<String> mobile = text(body, "mobile");
    Field<String> birthDate = text(body, "birthDate");
    Field<String> locale = text(body, "locale");
    Field<String> timeZone = text(body, "timeZone");
    Field<String> referralCode = text(body, "referralCode");
    Field<String> externalRef = text(body, "externalRef");
    Field<String> employer = text(body, "employer");
    Supplier<List<ConsentGiven>> consents =
        body.objects("consents", CONSENTS_MAX, EnrolmentReader::consent);
    return () ->
        Enrolment.of(name.get(), memberClass.get())
            .email(email.orElse(""))
            .mobile(mobile.orElse(""))
            .birthDate(birthDate.orElse(""))
            .locale(locale.orElse(""))
            .timeZone(timeZone.orElse(""))
            .referralCode(referralCode.orElse(""))
            .externalRef(externalRef.orElse(""))
            .employer(employer.orElse(""))
            .consents(consents.get())
            .build();
  }

  private static Field<String> text(JsonObject body, String name) {
    return body.optional(name, Shapes.raw());
  }

  private static Supplier<ConsentGiven> consent(JsonObject consent) {
    Field<String> purpose = consent.required("purpose", Shapes.raw());
    Field<String> channel = consent.required("channel", Shapes.raw());
    Field<Boolean> given = consent.required("given", Shapes.bool());
    return () -> new ConsentGiven(purpose.get(), channel.get(), given.get());
  }
}
