package io.mlride.api.quota;

import io.mlride.rules.PackageList;
import java.util.List;

/** The package list, with the template's, asks for each package once. */
final class PackagesRule {

  private PackagesRule() {}

  static List<CheckReason> reasons(Wish wish) {
    var template = wish.template().orElseThrow().getSpec().packages().pip();
    return PackageList.contradiction(PackageList.merged(template, wish.spec().packages().pip()))
        .map(why -> CheckReason.of(CheckOutcome.NEVER, "/spec/packages/pip", why))
        .stream()
        .toList();
  }
}
