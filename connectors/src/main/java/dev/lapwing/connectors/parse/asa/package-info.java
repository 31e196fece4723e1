/**
 * Cisco ASA, AnyConnect and FTD syslog ({@code %ASA-6-113039: …}).
 *
 * <p>One wrong password leaves up to three lines: AAA's (113005, 113015), the VPN's (716039) and
 * the management plane's (611102, 605004). AAA's is the failed {@code AUTH_LOGON}, the others are
 * {@code AUTH_FACTOR}, so that an attempt is counted once. A VPN session opens with 113039 or
 * 716001 and closes with 113019 or 716002; its data channels (722022, 722051) renew it.
 *
 * <p>A torn-down connection counts the bytes of both ways together ({@code unmapped.bytes} for
 * rules): how many were sent is unknown, so no such line makes a host look like it exfiltrates.
 */
package dev.lapwing.connectors.parse.asa;
