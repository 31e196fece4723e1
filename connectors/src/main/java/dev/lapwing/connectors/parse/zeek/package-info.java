/**
 * Zeek's logs, as JSON or, through {@link dev.lapwing.connectors.parse.zeek.ZeekTsv}, as TSV.
 *
 * <p>A sensor sees a connection from outside it: the originator is {@code src}, the responder
 * {@code dst}, and {@code host} is null. A log that nobody models (files, notice, x509, …) is
 * untyped.
 */
package dev.lapwing.connectors.parse.zeek;
