/** Pictures of people. */
package io.mlride.api.avatar;
