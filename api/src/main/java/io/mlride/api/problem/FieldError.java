package io.mlride.api.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one value.
 *
 * @param pointer where it is: a JSON Pointer into the body, or {@code ?name} for a query parameter
 * @param detail what would be right
 */
@Schema(name = "FieldError", description = "What is wrong with one value")
public record FieldError(String pointer, String detail) {}
