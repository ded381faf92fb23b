/** What was reserved by whom and when. */
package io.mlride.api.usage;
