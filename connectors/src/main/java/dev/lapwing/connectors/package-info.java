/** Lapwing's ends: where logs come from and where alerts go. */
package dev.lapwing.connectors;
