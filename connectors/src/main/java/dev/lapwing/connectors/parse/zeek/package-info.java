/** Zeek's logs, as tables and as JSON. */
package dev.lapwing.connectors.parse.zeek;
