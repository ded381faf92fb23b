/** The description of the API: what no annotation says. */
package io.mlride.api.openapi;
