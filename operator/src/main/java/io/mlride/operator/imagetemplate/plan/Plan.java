package io.mlride.operator.imagetemplate.plan;

import io.mlride.operator.imagetemplate.model.Question;
import java.time.Duration;
import java.util.Optional;

/**
 * What is to happen now, and when to look again if nothing happens meanwhile.
 *
 * @param approach how the template comes to its image
 * @param ask what to ask now; empty while there is nothing to ask, or not yet
 * @param lookAgain empty where only a change of the template can bring something new
 */
public record Plan(Approach approach, Optional<Question> ask, Optional<Duration> lookAgain) {}
