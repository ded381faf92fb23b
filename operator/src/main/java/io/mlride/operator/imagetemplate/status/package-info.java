/**
 * What a template's status says, worked out from what was read. Nothing here talks to anything,
 * knows the time or is injected.
 */
package io.mlride.operator.imagetemplate.status;
