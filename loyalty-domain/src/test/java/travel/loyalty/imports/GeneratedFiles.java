package travel.loyalty.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Files of the shape of the real ones, made from a seed, with the dirt that real ones have. */
final class GeneratedFiles {

  static final int TRAVELLERS = 40;
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final String[] COMPANIES = {"4You", "Acme Factory", "Wonka Company"};

  private final Random random;

  GeneratedFiles(long seed) {
    System.out.println("Generated files: seed " + seed);
    random = new Random(seed);
  }

  String travellers() {
    StringBuilder file = new StringBuilder("code,company,name,gender,age\n");
    for (int i = 0; i < TRAVELLERS; i++) {
      String company = COMPANIES[random.nextInt(COMPANIES.length)];
      file.append("%d,%s,Traveller %c%d,none,%d%n".formatted(i, company, 'A' + i % 26, i, 20 + i));
    }
    return file.toString();
  }

  String stays(int rows) {
    StringBuilder file =
        new StringBuilder("travelCode,userCode,name,place,days,price,total,date\n");
    for (int i = 0; i < rows; i++) {
      int days = 1 + random.nextInt(4);
      int cents = 10_000 + random.nextInt(30_000);
      LocalDate day = LocalDate.of(2019, 9, 26).plusDays(random.nextInt(600));
      file.append(
          String.format(
              Locale.ROOT,
              "%d,%d,Hotel %c,Natal (RN),%d,%d.%02d,%d.%02d,%s%n",
              i * 3,
              random.nextInt(TRAVELLERS),
              'A' + random.nextInt(9),
              days,
              cents / 100,
              cents % 100,
              cents * days / 100,
              cents * days % 100,
              US.format(day)));
    }
    return file.toString();
  }
}
