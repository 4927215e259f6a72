package travel.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/programme, /programme",
    "/members/886022140935/balance, /members/************/balance",
    "/members/8860%202214, /members/****%******",
    "/members/%38%386, /members/***",
  })
  void no_digit_of_a_path_gets_into_the_log(String path, String logged) {
    assertThat(LoggedPath.of(path)).isEqualTo(logged);
  }
}
