package travel.loyalty.tier.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.Sql;
import travel.loyalty.tier.LevelCount;

/** Adds up uses by benefit: those of the programme in its order, then those that it had before. */
@ApplicationScoped
class BenefitReports {

  private Sql sql;

  /** For the container's proxy. */
  protected BenefitReports() {}

  @Inject
  BenefitReports(Sql sql) {
    this.sql = sql;
  }

  /** What was used of one benefit. */
  private record Total(String benefit, long users, long uses, long takenBack) {

    static Total none(String benefit) {
      return new Total(benefit, 0, 0, 0);
    }
  }

  /**
   * The report of some days.
   *
   * @param levels how many members stand on which level now
   */
  List<BenefitReport> of(Days days, Tiers tiers, List<LevelCount> levels) {
    Map<String, Total> totals = new LinkedHashMap<>();
    tiers.benefits().forEach(benefit -> totals.put(benefit.code(), Total.none(benefit.code())));
    totals(days).forEach(total -> totals.put(total.benefit(), total));
    return totals.values().stream().map(total -> report(total, tiers, levels)).toList();
  }

  private List<Total> totals(Days days) {
    return sql.list(
        "select benefit, count(*) as total, sum(case when taken_back_at is null then 1 else 0 end)"
            + " as uses, count(distinct case when taken_back_at is null then member_id end)"
            + " as users from benefit_use where on_day between ? and ? group by benefit"
            + " order by benefit",
        row ->
            new Total(
                row.getString("benefit"),
                row.getLong("users"),
                row.getLong("uses"),
                row.getLong("total") - row.getLong("uses")),
        days.from(),
        days.until());
  }

  private static BenefitReport report(Total total, Tiers tiers, List<LevelCount> levels) {
    Optional<Benefit> benefit = tiers.benefit(total.benefit());
    return new BenefitReport(
        total.benefit(),
        benefit.map(Benefit::names).orElse(Map.of()),
        benefit.map(one -> entitled(one, tiers, levels)).orElse(0L),
        total.users(),
        total.uses(),
        total.takenBack());
  }

  private static long entitled(Benefit benefit, Tiers tiers, List<LevelCount> levels) {
    return levels.stream()
        .filter(
            count ->
                benefit.at(count.level(), tiers.ladderOf(count.memberClass().name())).isPresent())
        .mapToLong(LevelCount::members)
        .sum();
  }
}
