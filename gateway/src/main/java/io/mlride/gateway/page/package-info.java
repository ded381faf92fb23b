/** What people see when there is no app to show. */
package io.mlride.gateway.page;
