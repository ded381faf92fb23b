/** What a request must be like to be passed on. */
package io.mlride.gateway.rule;
