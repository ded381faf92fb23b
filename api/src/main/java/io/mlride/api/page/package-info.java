/** The few pages that people need to come in, until the portal has its own. */
package io.mlride.api.page;
