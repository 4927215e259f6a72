package travel.loyalty.web.join;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import travel.loyalty.member.ConsentChannel;
import travel.loyalty.member.ConsentGiven;
import travel.loyalty.member.Joining;
import travel.loyalty.member.Purpose;
import travel.loyalty.ui.form.Form;

/**
 * What was typed in the first step, kept in the session until the code came.
 *
 * @param contact e-mail address or mobile
 */
record Draft(
    String name,
    String contact,
    String referralCode,
    boolean terms,
    boolean notices,
    boolean marketing)
    implements Serializable {

  static Draft of(Form form) {
    return new Draft(
        form.required("name"),
        form.required("contact"),
        form.text("referralCode"),
        form.isChecked("terms"),
        form.isChecked("notices"),
        form.isChecked("marketing"));
  }

  Form form() {
    Form form =
        Form.blank().with("name", name).with("contact", contact).with("referralCode", referralCode);
    tick(form, "terms", terms);
    tick(form, "notices", notices);
    tick(form, "marketing", marketing);
    return form;
  }

  private static void tick(Form form, String field, boolean isTicked) {
    if (isTicked) {
      form.with(field, true);
    }
  }

  Joining joining(Locale language) {
    ConsentChannel channel = contact.contains("@") ? ConsentChannel.EMAIL : ConsentChannel.SMS;
    List<ConsentGiven> consents = new ArrayList<>();
    consents.add(new ConsentGiven(Purpose.TERMS.name(), ConsentChannel.ANY.name(), terms));
    consents.add(new ConsentGiven(Purpose.NOTICES.name(), channel.name(), notices));
    consents.add(new ConsentGiven(Purpose.MARKETING.name(), channel.name(), marketing));
    return new Joining(name, contact, referralCode, language.toLanguageTag(), consents);
  }
}
