package travel.loyalty.programme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import travel.loyalty.programme.Section.Limits;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/**
 * Reads the programme's document. All that is wrong in it is told at once, each fault by its JSON
 * pointer; nothing is guessed and nothing is ignored.
 */
public final class ProgrammeDocument {

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  private static final Limits COMPANY_PERCENT = new Limits("0.01", "100", 4);
  private static final int LENGTH_MAX = 500_000;

  private final List<FieldError> errors = new ArrayList<>();
  private final String document;

  private ProgrammeDocument(String document) {
    this.document = document;
  }

  /**
   * Reads a document; the result has version 0, as it is only proposed.
   *
   * @throws Refused {@code malformed} if it is no JSON, {@code too-large}, or {@code validation}
   *     with every fault
   */
  public static Programme parse(String document) {
    if (document.length() > LENGTH_MAX) {
      throw new Refused("too-large", Map.of("most", LENGTH_MAX));
    }
    return new ProgrammeDocument(document).read();
  }

  /** A document that was read before, as a tree. */
  static JsonNode tree(String document) {
    return new ProgrammeDocument(document).tree();
  }

  private Programme read() {
    Section top = new Section(tree(), "", errors);
    Programme programme = programme(top);
    top.close();
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
    return programme;
  }

  private JsonNode tree() {
    try (JsonParser parser = JSON.createParser(document)) {
      try {
        JsonNode tree = JSON.readTree(parser);
        if (tree == null || tree instanceof MissingNode || parser.nextToken() != null) {
          throw new Refused("malformed");
        }
        return tree;
      } catch (JsonProcessingException e) {
        throw unreadable(parser, e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused unreadable(JsonParser parser, JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
        ? Refused.invalid(parser.getParsingContext().pathAsPointer().toString(), "duplicate-key")
        : new Refused("malformed");
  }

  private Programme programme(Section top) {
    String code = top.code("code");
    LocalDate validFrom =
        top.required("validFrom", "yyyy-MM-dd", LocalDate.EPOCH, LocalDate::parse);
    ZoneId zone = top.required("timeZone", "Europe/Paris", ZoneOffset.UTC, ProgrammeDocument::zone);
    Money pointValue = pointValue(top);
    Maturation maturation = maturation(top.section("maturation"));
    Validity validity = ValidityReader.programme(top.section("validity"));
    Optional<BigDecimal> leastSpend = top.optionalDecimal("minRedemptionSpend", Limits.MONEY);
    Optional<BigDecimal> companyPercent =
        top.optionalSection("company").map(ProgrammeDocument::companyPercent);
    List<Season> seasons = new SeasonReader().read(top);
    Tiers tiers = new TierReader().read(top.section("tiers"));
    List<EarningRule> earning = new EarningReader(tiers.codes(), seasons).read(top);
    Awards awards = new AwardReader().read(top, earning);
    List<OffsetCap> caps = new OffsetReader(tiers.codes(), seasons).read(top);
    return new Programme(
        0,
        code,
        validFrom,
        zone,
        pointValue,
        maturation,
        validity,
        earning,
        awards,
        seasons,
        new OffsetTerms(caps, leastSpend),
        tiers,
        companyPercent,
        document);
  }

  // Only regions: an offset or "CET" would not follow the law of a place.
  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return ZoneId.of(text);
  }

  private Money pointValue(Section top) {
    String currency = top.required("currency", "CNY", "CNY", ProgrammeDocument::currency);
    Section value = top.section("pointValue");
    BigDecimal amount = value.decimal("amount", Limits.MONEY);
    String valueCurrency = value.required("currency", currency, currency, text -> text);
    if (!valueCurrency.equals(currency)) {
      value.fault("currency", "currency-mismatch", Map.of("expected", currency));
    }
    value.close();
    return Money.of(amount, currency);
  }

  private static String currency(String text) {
    try {
      // Money is kept with two decimals everywhere; yen and dinar wait for their own decision.
      if (CurrencyUnit.of(text).getDecimalPlaces() == 2) {
        return text;
      }
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException(text, e);
    }
    throw new IllegalArgumentException(text);
  }

  private static BigDecimal companyPercent(Section company) {
    BigDecimal percent = company.decimal("percent", COMPANY_PERCENT);
    company.close();
    return percent;
  }

  /** What maturation counts from. */
  private enum MaturesFrom {
    TRIP_END
  }

  private static Maturation maturation(Section section) {
    section.word("from", MaturesFrom.class, MaturesFrom.TRIP_END);
    int days = section.integer("days", 0, 366);
    section.close();
    return new Maturation(days);
  }
}
