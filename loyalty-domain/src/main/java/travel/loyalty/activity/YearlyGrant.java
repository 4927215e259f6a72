package travel.loyalty.activity;

import java.time.LocalDate;
import java.time.ZoneId;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.YearlyAward;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/** An award of every year as it is given on a day. */
record YearlyGrant(YearlyAward award, Programme programme, LocalDate day) {

  private static final String SOURCE = "AWARD";

  LocalDate lastDay() {
    return programme.lastDay(award.validity(), day);
  }

  /** Known in the ledger by the award and the year. */
  Credit to(MemberId member) {
    ZoneId zone = programme.zone();
    return new Credit(
        member,
        award.points(),
        new SourceRef(SOURCE, award.code() + "/" + day.getYear()),
        award.code(),
        programme.version(),
        day.atStartOfDay(zone).toInstant(),
        lastDay().plusDays(1).atStartOfDay(zone).toInstant(),
        Explanation.fixed(award.points()));
  }

  YearlyAwardGiven told(Credit given) {
    return new YearlyAwardGiven(
        given.member(), award.day(), given.points(), lastDay(), given.source());
  }
}
