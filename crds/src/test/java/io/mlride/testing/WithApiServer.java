package io.mlride.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For tests that take an {@link ApiServer} as a parameter. One is started for all tests of a JVM;
 * each test cleans up after itself, or uses names of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ApiServerParameter.class)
public @interface WithApiServer {}
