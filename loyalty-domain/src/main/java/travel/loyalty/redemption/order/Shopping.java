package travel.loyalty.redemption.order;

import java.util.List;
import travel.loyalty.shared.MemberId;

/**
 * A person who looks at rewards.
 *
 * @param numbers all that the person has, since limits count for all of them
 */
record Shopping(Shopper shopper, List<MemberId> numbers) {

  Shopping {
    numbers = List.copyOf(numbers);
  }
}
