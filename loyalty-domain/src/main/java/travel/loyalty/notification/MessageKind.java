package travel.loyalty.notification;

import java.util.Locale;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.activity.AwardGiven;
import travel.loyalty.programme.YearlyAward;

/** What a message tells; the texts of each are in {@code notification/messages_*.properties}. */
public enum MessageKind {
  CODE_JOIN(Class.ASKED_FOR),
  CODE_SIGN_IN(Class.ASKED_FOR),
  CODE_PASSWORD(Class.ASKED_FOR),
  CODE_CONTACT(Class.ASKED_FOR),
  CODE_TRANSFER(Class.ASKED_FOR),
  JOINED_AGAIN(Class.ASKED_FOR),
  WELCOME(Class.NOTICE),
  CONTACT_CHANGED(Class.WARNING),
  POINTS_AVAILABLE(Class.NOTICE),
  POINTS_EXPIRING(Class.NOTICE),
  BIRTHDAY_AWARD(Class.NOTICE),
  ANNIVERSARY_AWARD(Class.NOTICE),
  ENROLMENT_AWARD(Class.NOTICE),
  TASK_AWARD(Class.NOTICE),
  STREAK_AWARD(Class.NOTICE),
  REFERRAL_AWARD(Class.NOTICE),
  REFERRAL_REVOKED(Class.NOTICE),
  TRANSFER_ASKED(Class.WARNING),
  TRANSFER_FAILED(Class.NOTICE),
  TRANSFER_RECEIVED(Class.NOTICE),
  HOUSEHOLD_INVITED(Class.NOTICE),
  OWN_CONSENT(Class.WARNING),
  TIER_REACHED(Class.NOTICE),
  TIER_RESTORED(Class.NOTICE),
  TIER_LOWERED(Class.NOTICE),
  TIER_AT_RISK(Class.NOTICE),
  CLAIM_GRANTED(Class.NOTICE),
  CLAIM_DECLINED(Class.NOTICE);

  /** Whether consent and quiet hours count. */
  enum Class {
    /** The person sits and waits for it: at once, to the contact that was typed. */
    ASKED_FOR,
    /** Protects the member, so it needs no consent; it still waits for the morning. */
    WARNING,
    /** News of one's own points: by consent. */
    NOTICE
  }

  private final Class of;

  MessageKind(Class of) {
    this.of = of;
  }

  static MessageKind codeFor(CodePurpose purpose) {
    return switch (purpose) {
      case JOIN -> CODE_JOIN;
      case SIGN_IN -> CODE_SIGN_IN;
      case PASSWORD -> CODE_PASSWORD;
      case CONTACT -> CODE_CONTACT;
      case TRANSFER -> CODE_TRANSFER;
    };
  }

  static MessageKind of(YearlyAward.Day day) {
    return switch (day) {
      case BIRTHDAY -> BIRTHDAY_AWARD;
      case ANNIVERSARY -> ANNIVERSARY_AWARD;
    };
  }

  static MessageKind of(AwardGiven.Deed deed) {
    return switch (deed) {
      case ENROLMENT -> ENROLMENT_AWARD;
      case TASK -> TASK_AWARD;
      case STREAK -> STREAK_AWARD;
    };
  }

  /** Whether somebody waits for it now. */
  boolean isAskedFor() {
    return of == Class.ASKED_FOR;
  }

  /** Whether it carries what nobody may read afterwards. */
  boolean isSecret() {
    return name().startsWith("CODE_");
  }

  /** Beginning of its texts' keys: {@code points-expiring}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
