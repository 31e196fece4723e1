package dev.lapwing.flink.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.control.Carry;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.resolve.Directory;
import dev.lapwing.core.resolve.Identity;
import dev.lapwing.core.resolve.IdentityChange;
import dev.lapwing.core.resolve.Networks;
import dev.lapwing.core.resolve.StandardResolver;
import java.util.List;
import java.util.Queue;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Who is told what of names that turn out to be somebody's. */
@SuppressWarnings("try") // Flink's harness may be interrupted while it closes
final class ResolveWithNewsOperatorTest {

  private static final Entity PERSON = Entity.user("corp", "p1");

  private static TwoInputStreamOperatorTestHarness<Event, IdentityChange, Event> open(
      boolean feedback, int subtask) throws Exception {
    ResolveWithNews function =
        new ResolveWithNews(
            () -> new StandardResolver(directory(), Networks.NONE, ip -> null), feedback);
    TwoInputStreamOperatorTestHarness<Event, IdentityChange, Event> harness =
        new TwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithNonKeyedOperator<>(function, List.of(ResolveWithNews.NEWS)),
            8,
            2,
            subtask);
    harness.open();
    return harness;
  }

  private static Directory directory() {
    Directory directory = new Directory();
    directory.put(identity("p0", "somebody"));
    return directory;
  }

  private static Identity identity(String uid, String... aliases) {
    return Identity.of(
        "corp", uid, List.of(aliases), AccountKind.HUMAN, false, null, null, null, null);
  }

  /** Meets "ann", and hears that ann and CORP\ann are p1. */
  private static List<String> ordered(boolean feedback, int subtask) throws Exception {
    try (var harness = open(feedback, subtask)) {
      Event seen = Event.builder().id("e").tenant("corp").user(User.named("ann")).build();
      harness.processElement1(new StreamRecord<>(seen, 1));
      harness.processElement2(
          new StreamRecord<>(IdentityChange.of(identity("p1", "ann", "CORP\\ann")), 2));
      Queue<StreamRecord<Carry>> orders = harness.getSideOutput(ResolveWithNews.CARRIES);
      return orders == null
          ? List.of()
          : orders.stream()
              .map(StreamRecord::getValue)
              .peek(order -> assertThat(order.to()).isEqualTo(PERSON))
              .map(order -> order.from().id())
              .toList();
    }
  }

  @Test
  void theFirstOrdersAllNamesForSomeMayHaveBeenMetBeforeARestart() throws Exception {
    assertThat(ordered(true, 0)).containsExactly("CORP\\ann", "ann", "corp\\ann");
  }

  @Test
  void anotherOrdersWhatItMetItself() throws Exception {
    assertThat(ordered(true, 1)).containsExactly("ann");
  }

  @Test
  void withoutAWayBackNothingIsOrdered() throws Exception {
    assertThat(ordered(false, 0)).isEmpty();
  }
}
