package io.mlride.rules;

import io.mlride.crds.reason.Explanation;
import java.math.BigDecimal;

/**
 * Too much or too little of one thing is asked for.
 *
 * @param key of what, as a quota calls it
 * @param asked how much is asked for, in base units
 * @param left how much it may be
 * @param lasting whether it stays so however long one waits
 * @param why for people
 */
public record Shortage(
    String key, BigDecimal asked, BigDecimal left, boolean lasting, Explanation why) {}
