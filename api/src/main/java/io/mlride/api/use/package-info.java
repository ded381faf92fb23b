/** What a workspace uses now, and has used lately. */
package io.mlride.api.use;
