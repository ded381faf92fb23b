package io.mlride.gateway.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutSavingTest {

  @ParameterizedTest
  @CsvSource({
    "PUT, /lab/api/workspaces/default, true",
    "PUT, /lab/api/workspaces/auto-k?1732, true",
    "GET, /lab/api/workspaces/default, false",
    "PUT, /api/contents/lab/api/workspaces/x.ipynb, false",
    "PUT, /api/contents/thesis.ipynb, false",
    "POST, /api/kernels, false"
  })
  void onlyTheLayoutIsSavedByItself(String method, String target, boolean byItself) {
    assertThat(LayoutSaving.is(method, target)).isEqualTo(byItself);
  }
}
