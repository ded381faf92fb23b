/** What a status says, for those who translate it. */
package io.mlride.api.condition;
