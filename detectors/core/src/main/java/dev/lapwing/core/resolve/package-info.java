/** Who is this really, and where is that address: from names in logs to entities. */
package dev.lapwing.core.resolve;
