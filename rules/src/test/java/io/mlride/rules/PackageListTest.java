package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackageListTest {

  @Test
  void listsAreOneEachEntryOnce() {
    assertThat(PackageList.merged(List.of("six", "numpy==2.1"), List.of("six", "attrs")))
        .containsExactly("attrs", "numpy==2.1", "six");
  }

  @Test
  void aPackageUnderTwoSpellingsIsOne() {
    assertThat(PackageList.contradiction(List.of("Typing_Extensions==4.1", "typing.extensions")))
        .hasValueSatisfying(
            why -> assertThat(why.message()).contains("typing-extensions is in it more than once"));
    assertThat(PackageList.contradiction(List.of("six", "sixer", "numpy[a]>=1"))).isEmpty();
  }
}
